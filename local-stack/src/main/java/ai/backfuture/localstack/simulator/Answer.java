package ai.backfuture.localstack.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What goes back to a caller, when, and in what shape.
 *
 * @param account the id of the account whose key the call named
 * @param never the caller waits in vain
 * @param faults the names of those that touched the call
 */
record Answer(
        Outcome outcome,
        Optional<String> account,
        Duration delay,
        boolean never,
        Optional<Malformation> malformation,
        List<String> faults) {}
