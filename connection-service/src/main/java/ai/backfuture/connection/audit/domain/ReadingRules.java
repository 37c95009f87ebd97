package ai.backfuture.connection.audit.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides why a secret was read.
 *
 * <p>A test explains readings of its own credential by the worker, from when it was ordered until workers drop its order,
 * and no more of them than a worker makes who is redelivered the order and has to try again. So a stolen token finds little
 * cover even while a test runs.
 *
 * @param worker the policy or role of the workers
 * @param others policies or roles of others who may read
 * @param skew by which the clocks of Vault and of this service may differ
 * @param grace how long a reading waits for its test
 * @param readingsPerTest how many a test explains at most
 */
public record ReadingRules(String worker, Set<String> others, Duration skew, Duration grace, int readingsPerTest) {

    public ReadingRules {
        others = Set.copyOf(others);
        if (readingsPerTest < 1) {
            throw new IllegalArgumentException("a test reads its secret at least once");
        }
    }

    /**
     * Explains it.
     *
     * @param tests those of this credential
     * @param seenAt when it was taken from the log
     */
    public Explanation explain(Reading reading, List<OrderedTest> tests, Instant seenAt, Instant now) {
        if (reading.denied()) {
            return new Explanation.Denied();
        }
        Optional<String> other =
                others.stream().filter(reading.rights()::contains).sorted().findFirst();
        if (other.isPresent()) {
            return new Explanation.ByName(other.get());
        }
        if (!reading.rights().contains(worker)) {
            return new Explanation.None();
        }
        Optional<OrderedTest> test = tests.stream()
                .filter(candidate -> covers(candidate, reading.at()))
                .max(Comparator.comparingLong(OrderedTest::number));
        if (test.isPresent()) {
            return new Explanation.ByTest(test.get().explainingOneMore());
        }
        return now.isBefore(seenAt.plus(grace)) ? new Explanation.NotYet() : new Explanation.None();
    }

    private boolean covers(OrderedTest test, Instant at) {
        return test.readings() < readingsPerTest
                && !at.isBefore(test.requestedAt().minus(skew))
                && !at.isAfter(test.notAfter().plus(skew));
    }
}
