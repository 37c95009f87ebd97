package ai.backfuture.localstack.vault;

import java.util.Comparator;

/**
 * The path of a policy rule: a plain path, a prefix that ends in {@code *}, or a path with {@code +} for exactly one
 * segment, which may end in {@code *} too.
 *
 * <p>{@link #PRIORITY} orders patterns that match the same path; the greatest one alone decides. The rules are those of
 * <a href="https://developer.hashicorp.com/vault/docs/concepts/policies#priority-matching">priority matching</a>.
 */
record PathPattern(String text) {

    /** The pattern whose first wildcard comes later wins, then the one without {@code *}, with fewer {@code +}, the longer. */
    static final Comparator<PathPattern> PRIORITY = Comparator.comparingInt(PathPattern::firstWildcard)
            .thenComparing(PathPattern::isPrefix, Comparator.reverseOrder())
            .thenComparing(PathPattern::segmentWildcards, Comparator.reverseOrder())
            .thenComparing(pattern -> pattern.stem().length())
            .thenComparing(PathPattern::stem);

    boolean isPrefix() {
        return text.endsWith("*");
    }

    boolean isExact() {
        return !isPrefix() && segmentWildcards() == 0;
    }

    boolean matches(String path) {
        if (isExact()) {
            return path.equals(text);
        }
        if (segmentWildcards() == 0) {
            return path.startsWith(stem());
        }
        String[] wanted = stem().split("/", -1);
        String[] given = path.split("/", -1);
        if (isPrefix() ? given.length < wanted.length : given.length != wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean last = isPrefix() && i == wanted.length - 1;
            if (!wanted[i].equals("+") && !(last ? given[i].startsWith(wanted[i]) : given[i].equals(wanted[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the pattern could match something below a mount. */
    boolean reaches(String mount) {
        int fixed = Math.min(firstWildcard(), mount.length());
        return text.startsWith(mount)
                || (!isExact() && mount.startsWith(text.substring(0, Math.min(fixed, text.length()))));
    }

    private String stem() {
        return isPrefix() ? text.substring(0, text.length() - 1) : text;
    }

    private int firstWildcard() {
        int at = 0;
        for (String segment : stem().split("/", -1)) {
            if (segment.equals("+")) {
                return at;
            }
            at += segment.length() + 1;
        }
        return stem().length();
    }

    private int segmentWildcards() {
        int count = 0;
        for (String segment : stem().split("/", -1)) {
            count += segment.equals("+") ? 1 : 0;
        }
        return count;
    }
}
