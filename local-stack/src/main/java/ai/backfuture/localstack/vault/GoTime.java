package ai.backfuture.localstack.vault;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instants and durations in the notation of Go, which Vault uses on the wire. */
final class GoTime {

    /** What Go prints for a time that was never set. */
    static final String NEVER = "0001-01-01T00:00:00Z";

    private static final DateTimeFormatter RFC3339_NANO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|h|m|s)");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}");

    private GoTime() {}

    static String text(Instant time) {
        return RFC3339_NANO.format(time);
    }

    /** An instant that may not have come about yet, which Vault writes as empty text. */
    static String textOrEmpty(@Nullable Instant time) {
        return time == null ? "" : text(time);
    }

    /** {@code 1h}, {@code 90m}, {@code 1h30m}, {@code 250ms}, or a bare number of seconds; empty if it is none of these. */
    static Optional<Duration> duration(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        boolean negative = text.startsWith("-");
        String rest = negative ? text.substring(1) : text;
        Matcher part = PART.matcher(rest);
        BigDecimal millis = BigDecimal.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            millis = millis.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit(part.group(2)))));
            end = part.end();
        }
        if (rest.isEmpty() || end != rest.length()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(negative ? -millis.longValue() : millis.longValue()));
    }

    /** As Go prints a duration of whole seconds: {@code 0s}, {@code 3s}, {@code 20m0s}, {@code 1h0m0s}. */
    static String text(Duration duration) {
        long hours = duration.toHours();
        String seconds = duration.toSecondsPart() + "s";
        if (hours != 0) {
            return hours + "h" + duration.toMinutesPart() + "m" + seconds;
        }
        return duration.toMinutes() != 0 ? duration.toMinutesPart() + "m" + seconds : seconds;
    }

    /** As Vault prints durations in its warnings: without parts that are zero at the end. */
    static String brief(Duration duration) {
        String text = text(duration);
        text = text.endsWith("m0s") ? text.substring(0, text.length() - 2) : text;
        return text.endsWith("h0m") ? text.substring(0, text.length() - 2) : text;
    }

    private static long unit(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }
}
