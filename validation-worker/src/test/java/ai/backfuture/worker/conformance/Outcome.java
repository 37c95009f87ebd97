package ai.backfuture.worker.conformance;

import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.ValidationEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How one case ended.
 *
 * @param progress the steps as they were told while the test ran
 * @param calls what the exchange got of this run
 * @param meters the names and tags of all that was measured
 * @param canaries what must not be in any of it
 */
record Outcome(
        ValidationEvent event,
        List<TestStep> progress,
        List<SimulatorControl.Call> calls,
        String meters,
        List<String> canaries) {

    /** Everything that leaves the check, as text. */
    String everythingSaid() {
        String paths = calls.stream().map(SimulatorControl.Call::toString).collect(Collectors.joining("\n"));
        return new String(EventJson.write(event), StandardCharsets.UTF_8)
                + "\n"
                + event
                + "\n"
                + progress
                + "\n"
                + meters
                + "\n"
                + paths;
    }
}
