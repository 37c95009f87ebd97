package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often an exchange lets one address call, and what one of our tests takes of that. Only limits that are counted for
 * an address, or that are not said to be counted for a key, are here: a limit of a key cannot be exceeded by many.
 *
 * @param limits each is kept by itself
 * @param statusEvery how often one of our addresses asks whether the exchange is open, where that is not asked along with
 *     every test; null where it is, or where there is nothing to ask
 */
public record Quota(List<Limit> limits, @Nullable Duration statusEvery) {

    private static final String STATUS = "status";

    public Quota {
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("no exchange is without limits");
        }
    }

    static Quota of(Limit... limits) {
        return new Quota(List.of(limits), null);
    }

    /** The same where one test in this time asks for the status, and the others go without. */
    Quota withStatusEvery(Duration time) {
        return new Quota(limits, time);
    }

    /** The pace at which the status is asked for, as a limit that one such question takes all of. */
    Optional<Limit> status() {
        return Optional.ofNullable(statusEvery).map(time -> new Limit(STATUS, 1, time, 1, 1));
    }

    /**
     * One limit.
     *
     * @param name what is counted
     * @param units how much of it one address may use in each span of that length
     * @param spot what a test of a spot connection takes
     * @param both what a test of spot and futures takes
     */
    public record Limit(String name, int units, Duration per, int spot, int both) {

        public Limit {
            if (units < 1 || !per.isPositive() || spot < 0 || both < spot || both > units) {
                throw new IllegalArgumentException("a limit of " + name + " makes no sense");
            }
        }

        private Limit times(double factor) {
            return new Limit(name, (int) Math.max(both, units * factor), per, spot, both);
        }

        int takenBy(Set<Market> markets) {
            return markets.contains(Market.FUTURES) ? both : spot;
        }
    }

    /** The same with limits so many times as wide, for who has agreed on that with the exchange. */
    public Quota times(double factor) {
        return new Quota(limits.stream().map(limit -> limit.times(factor)).toList(), statusEvery);
    }

    /** Tests for these markets that one address may do in a second. */
    public double testsPerSecond(Set<Market> markets) {
        return limits.stream()
                .filter(limit -> limit.takenBy(markets) > 0)
                .mapToDouble(limit -> limit.units() * 1000.0 / limit.per().toMillis() / limit.takenBy(markets))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
