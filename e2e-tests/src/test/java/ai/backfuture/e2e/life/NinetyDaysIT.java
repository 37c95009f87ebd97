package ai.backfuture.e2e.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NinetyDaysIT {

    private static final Rules RULES = new Rules.OfServices(Registry.STATES);

    /** What the judge has to have seen, or his silence says little. */
    private static final List<String> HAPPENED = List.of(
            "changes PENDING -> ONLINE, a test passed",
            "changes PENDING -> FAILED, refused: WITHDRAWAL_ENABLED",
            "changes PENDING -> FAILED, no room to go out",
            "changes ONLINE -> DEGRADED, hindered by OUTAGE",
            "changes ONLINE -> DEGRADED, hindered by ADDRESS_LIMIT",
            "changes ONLINE -> DEGRADED, nobody answered",
            "changes DEGRADED -> ONLINE, a test passed",
            "changes DEGRADED -> FAILED, the lease ended",
            "changes ONLINE -> FAILED, refused: INVALID_KEY",
            "changes ONLINE -> FAILED, refused: IP_NOT_ALLOWED",
            "changes FAILED -> ONLINE, a test passed",
            "changes REMOVING -> REMOVED, its owner wants it",
            "keys expired",
            "strategies enabled by their owners",
            "strategies refused by the gate",
            "strategies resumed",
            "strategies suspended, CONNECTION_FAILED",
            "strategies suspended, CONNECTION_REMOVED",
            "strategies suspended, LEASE_ENDED");

    @Test
    void ninety_days_of_ten_thousand_connections_leave_nothing_to_object_to() {
        Summary summary = new Simulation(Simulation.Plan.ofNinetyDays(10_000, 1), RULES).run();

        System.out.println(summary.text());
        assertThat(summary.objections()).isEmpty();
        assertThat(summary.judge().scheduled.byHour().ratio()).isLessThanOrEqualTo(Judge.MOST_UNEVEN);
        HAPPENED.forEach(what -> assertThat(summary.count(what)).as(what).isPositive());
        assertThat(summary.healingsSeen()).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6})
    void nor_do_others_with_other_chances(long seed) {
        Summary summary = new Simulation(Simulation.Plan.ofNinetyDays(500, seed), RULES).run();

        assertThat(summary.objections()).isEmpty();
    }
}
