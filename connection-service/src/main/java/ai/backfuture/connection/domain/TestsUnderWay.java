package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Market;
import java.util.Set;

/**
 * Tests that have gone out from one of our addresses to one exchange and not ended.
 *
 * @param spot of the spot market alone
 * @param futures of futures, or of both markets
 */
public record TestsUnderWay(int spot, int futures) {

    /** There is none. */
    public static TestsUnderWay none() {
        return new TestsUnderWay(0, 0);
    }

    /** One more. */
    TestsUnderWay and(Set<Market> markets) {
        return markets.contains(Market.FUTURES)
                ? new TestsUnderWay(spot, futures + 1)
                : new TestsUnderWay(spot + 1, futures);
    }

    /** One less, if there is one. */
    TestsUnderWay without(Set<Market> markets) {
        return markets.contains(Market.FUTURES)
                ? new TestsUnderWay(spot, Math.max(0, futures - 1))
                : new TestsUnderWay(Math.max(0, spot - 1), futures);
    }

    int unitsOf(Quota.Limit limit) {
        return spot * limit.spot() + futures * limit.both();
    }
}
