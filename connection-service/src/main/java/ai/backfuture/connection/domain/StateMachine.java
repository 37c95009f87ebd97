package ai.backfuture.connection.domain;

import ai.backfuture.contracts.ConnectionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The states of a connection: one pure function of standing, verdict and moment, which everything else asks.
 *
 * <p>Online is a lease. Whatever is not a passed test can only shorten what there is: a verdict that is not the user's to
 * fix keeps an Online connection Degraded until its lease ends, and never longer.
 */
public record StateMachine(Lease lease, Backoff backoff) {

    public Standing decide(Standing standing, Verdict verdict, Rhythm rhythm, Moment moment) {
        if (standing.status() == ConnectionStatus.REMOVING || standing.status() == ConnectionStatus.REMOVED) {
            return standing;
        }
        return switch (verdict) {
            case Verdict.Passed() -> online(rhythm, moment.now());
            case Verdict.YoursToFix(Instant onceMoreAt) ->
                new Standing(ConnectionStatus.FAILED, standing.verifiedAt(), null, onceMoreAt, 0);
            case Verdict.Temporary(Instant notBefore) -> unproved(standing, ConnectionStatus.FAILED, notBefore, moment);
            case Verdict.OursToFix(Instant notBefore) ->
                unproved(standing, ConnectionStatus.PENDING, notBefore, moment);
            case Verdict.TimePassed() -> standing.leaseEnded(moment.now()) ? lapsed(standing) : standing;
        };
    }

    private static Standing online(Rhythm rhythm, Instant now) {
        return new Standing(ConnectionStatus.ONLINE, now, rhythm.leaseEnd(now), rhythm.nextTest(now), 0);
    }

    private Standing unproved(
            Standing standing, ConnectionStatus fromPending, @Nullable Instant notBefore, Moment moment) {
        int failures = standing.failures() + 1;
        Instant next = backoff.after(failures, notBefore, moment);
        ConnectionStatus status =
                switch (standing.status()) {
                    case PENDING -> fromPending;
                    case ONLINE, DEGRADED ->
                        standing.leaseEnded(moment.now()) ? ConnectionStatus.FAILED : ConnectionStatus.DEGRADED;
                    case FAILED -> ConnectionStatus.FAILED;
                    case REMOVING, REMOVED -> standing.status();
                };
        Instant validUntil = status == ConnectionStatus.DEGRADED ? standing.validUntil() : null;
        return new Standing(status, standing.verifiedAt(), validUntil, next, failures);
    }

    private static Standing lapsed(Standing standing) {
        return new Standing(
                ConnectionStatus.FAILED, standing.verifiedAt(), null, standing.nextTestAt(), standing.failures());
    }
}
