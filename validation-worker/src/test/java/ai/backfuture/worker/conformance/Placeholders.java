package ai.backfuture.worker.conformance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Fills in what an answer can only hold when it is given: the key, our address, and times relative to now. */
final class Placeholders {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(apiKey|caller|millis|seconds|iso)(?::(\\d+))?(?:([+-]\\d+)d)?\\}");

    private Placeholders() {}

    /** {@code ${apiKey}}, {@code ${apiKey:8}} for its beginning, {@code ${caller}}, {@code ${millis-1d}}, … */
    static String filled(String text, String apiKey) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> value(found, apiKey));
    }

    private static String value(MatchResult found, String apiKey) {
        long days = found.group(3) == null ? 0 : Long.parseLong(found.group(3));
        Instant time = Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
        return switch (found.group(1)) {
            case "apiKey" -> found.group(2) == null ? apiKey : apiKey.substring(0, Integer.parseInt(found.group(2)));
            case "caller" -> Setup.CALLER;
            case "millis" -> Long.toString(time.toEpochMilli());
            case "seconds" -> Long.toString(time.getEpochSecond());
            default -> time.toString();
        };
    }
}
