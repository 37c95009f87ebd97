package ai.backfuture.gateway.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.regex.Pattern;

/** The id that follows one request through every service and log line. */
public final class CorrelationId {

    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private CorrelationId() {}

    /** The caller's own id where it sent one sound one, else a fresh UUIDv7. */
    static String of(List<String> sent) {
        return sent.size() == 1 && ACCEPTED.matcher(sent.getFirst()).matches()
                ? sent.getFirst()
                : UuidCreator.getTimeOrderedEpoch().toString();
    }
}
