package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.LimitScope;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exchanges, and the workers that ask them: everything outside the two services. */
final class World {

    private static final Set<ExchangeId> TELL_EXPIRY =
            Set.of(ExchangeId.MEXC, ExchangeId.KUCOIN, ExchangeId.HTX, ExchangeId.BYBIT);

    private static final double SINGLE_FAILURES = 0.0004;
    private static final Trouble.Kind[] SINGLE = {
        Trouble.Kind.KEY_LIMIT, Trouble.Kind.NO_ANSWER, Trouble.Kind.CLOCK, Trouble.Kind.NONSENSE, Trouble.Kind.LOST
    };

    final Troubles troubles;
    private final Chance chance;
    private final boolean singleFailures;

    World(Troubles troubles, boolean singleFailures, Chance chance) {
        this.troubles = troubles;
        this.singleFailures = singleFailures;
        this.chance = chance;
    }

    /** A worker asks now. */
    Answer ask(Key key, ExchangeId exchange, Set<Market> markets, long now) {
        Trouble hindrance = hindrance(exchange, now);
        long arrives = now + chance.between(150, 4 * Span.SECOND);
        Reason flaw = key.flaw(now);
        if (hindrance != null) {
            long heard = hindrance.kind() == Trouble.Kind.LOST ? lostUntil(now) : arrives;
            return new Answer(now, key, flaw, hindrance, heard, hindered(hindrance, flaw, key, markets, now));
        }
        key.called(now);
        TestResult result =
                flaw == null ? Results.passed(key, markets, TELL_EXPIRY.contains(exchange), now) : Results.failed(flaw);
        return new Answer(now, key, flaw, null, arrives, result);
    }

    private @Nullable Trouble hindrance(ExchangeId exchange, long now) {
        Trouble lasting = troubles.of(exchange, now);
        if (lasting != null) {
            return lasting;
        }
        return singleFailures && chance.happens(SINGLE_FAILURES)
                ? troubles.single(SINGLE[(int) chance.between(0, SINGLE.length)], now)
                : null;
    }

    private long lostUntil(long now) {
        return chance.happens(0.5) ? now + 5 * Span.MINUTE : Span.NEVER;
    }

    private TestResult hindered(Trouble hindrance, @Nullable Reason flaw, Key key, Set<Market> markets, long now) {
        return switch (hindrance.kind()) {
            case OUTAGE, NO_ANSWER -> Results.failed(Reason.EXCHANGE_UNAVAILABLE);
            case ADDRESS_LIMIT ->
                Results.failed(
                        Reason.RATE_LIMITED,
                        chance.happens(0.8) ? Instant.ofEpochMilli(hindrance.until()) : null,
                        LimitScope.ADDRESS);
            case KEY_LIMIT ->
                Results.failed(
                        Reason.RATE_LIMITED,
                        Instant.ofEpochMilli(now + chance.between(5 * Span.SECOND, 10 * Span.MINUTE)),
                        LimitScope.KEY);
            case CLOCK -> Results.failed(Reason.CLOCK_SKEW);
            case NONSENSE -> Results.failed(Reason.UNKNOWN);
            case LOST -> flaw == null ? Results.passed(key, markets, false, now) : Results.failed(flaw);
            case WORKERS_AWAY, STREAM_STANDS ->
                throw new IllegalStateException("nobody asks while " + hindrance.kind());
        };
    }
}
