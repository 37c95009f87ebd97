package ai.backfuture.connection.application;

import ai.backfuture.connection.application.TestHistory.Answers;
import ai.backfuture.contracts.ExchangeId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells how an exchange took the tests of the last ten minutes; looks at most every few seconds. */
@ApplicationScoped
public class CheckingAvailability {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofSeconds(3);

    private final TestHistory history;
    private final Moments moments;
    private final AtomicReference<@Nullable Look> last = new AtomicReference<>();

    CheckingAvailability(TestHistory history, Moments moments) {
        this.history = history;
        this.moments = moments;
    }

    /** How an exchange is. */
    public enum Availability {
        AVAILABLE,
        UNAVAILABLE,
        /** No test of the last ten minutes says. */
        UNKNOWN
    }

    public Availability of(ExchangeId exchange) {
        Answers answers = look().answers().get(exchange);
        if (answers == null || answers.answered() + answers.unavailable() == 0) {
            return Availability.UNKNOWN;
        }
        return answers.unavailable() > answers.answered() ? Availability.UNAVAILABLE : Availability.AVAILABLE;
    }

    private Look look() {
        Instant now = moments.now();
        Look look = last.get();
        if (look == null || look.at().plus(KEPT).isBefore(now)) {
            look = new Look(now, history.answersSince(now.minus(WINDOW)));
            last.set(look);
        }
        return look;
    }

    private record Look(Instant at, Map<ExchangeId, Answers> answers) {}
}
