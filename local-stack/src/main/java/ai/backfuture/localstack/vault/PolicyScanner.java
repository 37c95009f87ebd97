package ai.backfuture.localstack.vault;

import java.util.ArrayList;
import java.util.List;

/** The letters of a policy: words, quoted text, signs; comments and blanks are passed over. */
final class PolicyScanner {

    private final String text;
    private int at;

    PolicyScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        blanks();
        return at == text.length();
    }

    int line() {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    /** A word, with or without quotation marks. */
    String word() {
        blanks();
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
        return text.substring(start, at);
    }

    String quoted() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length() || text.charAt(at) != '"') {
            throw PolicyParser.unreadable("literal not terminated on line " + line());
        }
        at++;
        return value.toString();
    }

    List<String> quotedList() {
        expect('[');
        List<String> values = new ArrayList<>();
        while (!skip(']')) {
            values.add(quoted());
            if (!skip(',')) {
                expect(']');
                break;
            }
        }
        return values;
    }

    void expect(char sign) {
        if (!skip(sign)) {
            throw unexpected();
        }
    }

    boolean skip(char sign) {
        blanks();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("#", at) || text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw PolicyParser.unreadable("comment not terminated on line " + line());
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private PolicyParser.Unreadable unexpected() {
        String seen = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return PolicyParser.unreadable("unexpected " + seen + " on line " + line());
    }
}
