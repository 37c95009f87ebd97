package ai.backfuture.localstack.simulator;

import java.time.Duration;

/** What somebody has ordered to go wrong with a whole exchange, or with a part of its calls. */
sealed interface Fault {

    /** The answer is replaced by the exchange's own words for a trouble. */
    record Answering(Trouble trouble) implements Fault {}

    /** The answer is replaced by one that a test has worded itself, such as a right that nobody has heard of. */
    record Saying(Reply reply) implements Fault {}

    /**
     * Some calls end in a server error.
     *
     * @param share of all calls, 0 to 1
     */
    record ErrorRate(double share) implements Fault {
        public ErrorRate {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("an error rate is a number from 0 to 1");
            }
        }
    }

    record Latency(Duration delay) implements Fault {
        public Latency {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("a latency is not negative");
            }
        }
    }

    /** The connection is accepted and the call never answered. */
    record Hang() implements Fault {}

    record Malformed(Malformation form) implements Fault {}

    /** How far the exchange's own clock is off, both as told and as used in its checks. */
    record ClockOffset(Duration offset) implements Fault {}
}
