package ai.backfuture.worker.exchange.wire;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The first IP address in an exchange's message: the one thing that is ever taken from its free text. */
public final class SeenAddress {

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern V4 =
            Pattern.compile("(?<![0-9.])" + BYTE + "(?:\\." + BYTE + "){3}(?![0-9]|\\.[0-9])");

    private static final Pattern GROUPS = Pattern.compile("(?<![0-9A-Za-z:])[0-9A-Fa-f:]{3,39}(?![0-9A-Za-z:])");
    private static final Pattern V6_WHOLE = Pattern.compile("[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){7}");
    private static final Pattern V6_SHORT =
            Pattern.compile("(?:[0-9A-Fa-f]{1,4}:){1,6}(?::[0-9A-Fa-f]{1,4}){1,6}|(?:[0-9A-Fa-f]{1,4}:){1,7}:");

    private static final int LONGEST_MESSAGE = 1_000;

    private SeenAddress() {}

    public static Optional<String> in(String message) {
        String bounded = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
        return first(V4, bounded).or(() -> first(GROUPS, bounded).filter(SeenAddress::isV6));
    }

    private static boolean isV6(String text) {
        return V6_WHOLE.matcher(text).matches() || V6_SHORT.matcher(text).matches();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map(MatchResult::group);
    }
}
