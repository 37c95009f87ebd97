package ai.backfuture.localstack.simulator;

import java.util.Arrays;
import java.util.Locale;

/** Ways in which an answer can be useless or hostile. */
enum Malformation {
    /** JSON that stops in the middle. */
    TRUNCATED,
    /** The promised length never comes; the connection is closed instead. */
    CUT_OFF,
    /** A page with status 200. */
    HTML,
    /** 50 MB of valid JSON. */
    HUGE,
    /** A quarter of a megabyte that unpacks to 256 MB. */
    GZIP_BOMB,
    /** A redirect to an address inside the caller's network. */
    REDIRECT,
    /** Status 200 and nothing else. */
    EMPTY,
    /** Plain text that claims to be JSON. */
    NOT_JSON,
    /** The right answer, one byte a second. */
    DRIP,
    /** An error that repeats every header and parameter of the call, credentials and all. */
    ECHO;

    static Malformation of(String text) {
        return Arrays.stream(values())
                .filter(form -> form.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such way of being malformed"));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
