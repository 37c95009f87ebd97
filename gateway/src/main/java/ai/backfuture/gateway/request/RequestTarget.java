package ai.backfuture.gateway.request;

import java.util.BitSet;

/**
 * Decides whether a request target is written the one way that the API uses.
 *
 * <p>Odd spellings are refused and not normalised: a path that two parsers read differently is how access rules are
 * walked around. So no dot segments, no empty segments, no matrix parameters, and percent-encoding only for
 * characters that need it and mean nothing in a path.
 */
final class RequestTarget {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final BitSet PLAIN_IN_PATH = setOf(UNRESERVED + "/@:!$&'()*+,=");
    private static final BitSet NEVER_ENCODED = setOf(UNRESERVED + "/\\;%");

    private RequestTarget() {}

    /** Whether this target, exactly as it stood on the request line, may pass. */
    static boolean isPlain(String target) {
        if (!target.startsWith("/")) {
            return false;
        }
        int query = target.indexOf('?');
        return isPlainPath(query < 0 ? target : target.substring(0, query))
                && (query < 0 || isPrintable(target, query + 1));
    }

    private static boolean isPlainPath(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                if (!isNeededEncoding(path, i)) {
                    return false;
                }
                i += 2;
            } else if (!PLAIN_IN_PATH.get(c)) {
                return false;
            }
        }
        return !path.contains("//") && !hasDotSegment(path);
    }

    private static boolean isNeededEncoding(String path, int at) {
        if (at + 2 >= path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        char decoded = (char) (high * 16 + low);
        return decoded > 0x1f && decoded != 0x7f && !NEVER_ENCODED.get(decoded);
    }

    private static boolean hasDotSegment(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrintable(String target, int from) {
        for (int i = from; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c < 0x21 || c > 0x7e || c == '#' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static BitSet setOf(String characters) {
        BitSet set = new BitSet(128);
        characters.chars().forEach(set::set);
        return set;
    }
}
