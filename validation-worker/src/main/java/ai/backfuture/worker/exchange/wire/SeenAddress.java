package ai.backfuture.worker.exchange.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first IP address in an exchange's message: the one thing that is ever taken from its free text. */
public final class SeenAddress {

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern V4 =
            Pattern.compile("(?<![0-9.])" + BYTE + "(?:\\." + BYTE + "){3}(?![0-9]|\\.[0-9])");
    private static final Pattern V6 = Pattern.compile(
            "(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{1,4}:){2,7}(?::|[0-9A-Fa-f]{1,4})(?:(?::[0-9A-Fa-f]{1,4}){0,5})(?![0-9A-Fa-f:])"
                    + "|(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{1,4}:){1,6}(?::[0-9A-Fa-f]{1,4}){1,6}(?![0-9A-Fa-f:])");
    private static final int LONGEST_MESSAGE = 1_000;

    private SeenAddress() {}

    public static Optional<String> in(String message) {
        String bounded = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
        return first(V4, bounded).or(() -> first(V6, bounded));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
