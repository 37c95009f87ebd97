package ai.backfuture.connection.domain;

import static ai.backfuture.connection.domain.ConnectionsInTests.NOW;
import static ai.backfuture.connection.domain.ConnectionsInTests.STATES;
import static ai.backfuture.connection.domain.ConnectionsInTests.added;
import static ai.backfuture.connection.domain.ConnectionsInTests.ended;
import static ai.backfuture.connection.domain.ConnectionsInTests.failed;
import static ai.backfuture.connection.domain.ConnectionsInTests.passed;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Trigger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UseTest {

    private final Connection online = ended(added(NOW), passed(), NOW);

    @Test
    void a_key_that_comes_into_use_is_tested_within_the_next_hour_or_so() {
        Connection used = online.used(true, STATES, NOW.plusSeconds(60));

        assertThat(used.standing().nextTestAt()).isBefore(NOW.plusSeconds(60).plus(Duration.ofMinutes(76)));
        assertThat(used.standing().validUntil()).isEqualTo(NOW.plusSeconds(60).plus(Duration.ofHours(3)));
    }

    @Test
    void while_it_is_in_use_each_test_that_passes_gives_three_hours() {
        Connection used = online.used(true, STATES, NOW);
        Instant later = NOW.plus(Duration.ofMinutes(50));

        Connection renewed = ended(used.testOrdered(Trigger.SCHEDULED, later, Cause.none()), passed(), later);

        assertThat(renewed.standing().validUntil()).isEqualTo(later.plus(Duration.ofHours(3)));
        assertThat(renewed.standing().nextTestAt()).isBefore(later.plus(Duration.ofMinutes(76)));
    }

    @Test
    void a_key_that_is_no_longer_in_use_keeps_its_lease_and_goes_back_to_daily_tests() {
        Connection used = online.used(true, STATES, NOW);
        Connection idle = used.used(false, STATES, NOW.plusSeconds(5));
        Instant later = NOW.plus(Duration.ofMinutes(50));

        assertThat(idle.standing()).isEqualTo(used.standing());
        assertThat(ended(idle.testOrdered(Trigger.SCHEDULED, later, Cause.none()), passed(), later)
                        .standing()
                        .validUntil())
                .isEqualTo(later.plus(Duration.ofDays(3)));
    }

    @Test
    void use_brings_no_test_to_a_key_that_was_refused() {
        Connection refused = ended(added(NOW), failed(Reason.WITHDRAWAL_ENABLED), NOW);

        assertThat(refused.used(true, STATES, NOW).standing()).isEqualTo(refused.standing());
    }

    @Test
    void hearing_the_same_twice_changes_nothing() {
        Connection used = online.used(true, STATES, NOW);

        assertThat(used.used(true, STATES, NOW.plusSeconds(9))).isSameAs(used);
    }
}
