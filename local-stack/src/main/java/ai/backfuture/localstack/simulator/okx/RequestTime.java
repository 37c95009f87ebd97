package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a call was made: ISO-8601 in UTC with exactly three decimals, at most 30 seconds off. */
final class RequestTime {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private RequestTime() {}

    static Optional<Reply> objectionTo(String timestamp, Instant now) {
        if (!FORM.matcher(timestamp).matches()) {
            return Optional.of(OkxReplies.timestampInvalid());
        }
        try {
            Duration off = Duration.between(Instant.parse(timestamp), now).abs();
            return off.compareTo(TOLERANCE) > 0 ? Optional.of(OkxReplies.timestampExpired()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(OkxReplies.timestampInvalid());
        }
    }
}
