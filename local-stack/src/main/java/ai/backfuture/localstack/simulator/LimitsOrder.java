package ai.backfuture.localstack.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Whether the exchanges count calls.
 *
 * @param inForce the limits that each publishes for an address hold
 */
record LimitsOrder(@Nullable Boolean inForce) {

    boolean wanted() {
        if (inForce == null) {
            throw new IllegalArgumentException("inForce is required");
        }
        return inForce;
    }
}
