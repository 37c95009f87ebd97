package ai.backfuture.worker.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange answered: hostile until read. It prints its status only.
 *
 * @param headers the value of a header by its name in any case, or null
 * @param body whole and within the size limit
 */
public record Answer(int status, Function<String, @Nullable String> headers, byte[] body) {

    /** Longest ban that any exchange documents; more is taken for nonsense. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(3);

    /** Any point of time that an exchange tells us is later. */
    private static final Instant NOT_BEFORE = Instant.parse("2001-09-09T01:46:40Z");

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    /**
     * How long the {@code Retry-After} header asks us to stay away, in seconds or as a date.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110</a>
     */
    public Optional<Duration> retryAfter(Instant now) {
        return header("Retry-After").flatMap(text -> seconds(text.strip()).or(() -> until(text.strip(), now)));
    }

    /** A header that holds a time span in milliseconds. */
    public Optional<Duration> millisHeader(String name) {
        return header(name).flatMap(text -> number(text.strip())).map(millis -> bounded(Duration.ofMillis(millis)));
    }

    /**
     * A header that says when a limit ends: in seconds from now or, which is far more, as a point of time in seconds or
     * milliseconds since 1970.
     */
    public Optional<Duration> resetHeader(String name, Instant now) {
        return header(name).flatMap(text -> number(text.strip())).map(number -> {
            if (number < NOT_BEFORE.getEpochSecond()) {
                return bounded(Duration.ofSeconds(number));
            }
            Instant end =
                    number < NOT_BEFORE.toEpochMilli() ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            return bounded(Duration.between(now, end));
        });
    }

    private static Optional<Duration> seconds(String text) {
        return number(text).map(seconds -> bounded(Duration.ofSeconds(seconds)));
    }

    private static Optional<Duration> until(String text, Instant now) {
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(bounded(Duration.between(now, date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
