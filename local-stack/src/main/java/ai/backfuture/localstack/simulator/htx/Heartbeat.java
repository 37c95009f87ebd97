package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.Json;
import java.util.Map;

/** The state of the contract systems: one if they are up, zero in maintenance. */
final class Heartbeat {

    private Heartbeat() {}

    static Map<String, ?> of(int state) {
        return Json.object(
                "heartbeat",
                state,
                "estimated_recovery_time",
                null,
                "swap_heartbeat",
                state,
                "swap_estimated_recovery_time",
                null,
                "option_heartbeat",
                state,
                "option_estimated_recovery_time",
                null,
                "linear_swap_heartbeat",
                state,
                "linear_swap_estimated_recovery_time",
                null);
    }
}
