package ai.backfuture.connection.domain;

import static ai.backfuture.connection.domain.ConnectionsInTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.connection.domain.Incident.Answers;
import ai.backfuture.contracts.Availability;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IncidentTest {

    private static final Incident WORKS = new Incident(Availability.AVAILABLE, NOW.minus(Duration.ofDays(1)));
    private static final Incident FAILS = new Incident(Availability.UNAVAILABLE, NOW);

    @Test
    void one_connection_that_fails_is_no_incident() {
        assertThat(WORKS.after(new Answers(0, 1), NOW)).isSameAs(WORKS);
    }

    @Test
    void an_exchange_that_fails_for_many_has_an_incident() {
        assertThat(WORKS.after(new Answers(2, 3), NOW)).isEqualTo(FAILS);
    }

    @Test
    void some_that_fail_among_many_that_do_not_are_no_incident() {
        assertThat(WORKS.after(new Answers(40, 5), NOW)).isSameAs(WORKS);
    }

    @Test
    void silence_changes_nothing() {
        assertThat(WORKS.after(new Answers(0, 0), NOW)).isSameAs(WORKS);
        assertThat(FAILS.after(new Answers(0, 0), NOW.plus(Duration.ofHours(3))))
                .isSameAs(FAILS);
    }

    @Test
    void what_failed_before_the_first_answer_is_not_held_against_it() {
        assertThat(FAILS.counting(NOW.plus(Duration.ofHours(1))))
                .isEqualTo(NOW.plus(Duration.ofHours(1)).minus(Incident.PROBE_EVERY.multipliedBy(2)));
        assertThat(FAILS.counting(NOW.plusSeconds(5))).isEqualTo(NOW);
    }

    @Test
    void the_first_probe_that_is_answered_begins_the_recovery() {
        Incident recovering = FAILS.after(new Answers(1, 0), NOW.plusSeconds(60));

        assertThat(recovering).isEqualTo(new Incident(Availability.RECOVERING, NOW.plusSeconds(60)));
    }

    @Test
    void re_tests_come_back_slowly() {
        Incident recovering = new Incident(Availability.RECOVERING, NOW);

        assertThat(FAILS.shareOfRetests(NOW)).isZero();
        assertThat(recovering.shareOfRetests(NOW)).isEqualTo(0.1);
        assertThat(recovering.shareOfRetests(NOW.plusSeconds(60))).isEqualTo(0.5);
        assertThat(recovering.after(new Answers(9, 0), NOW.plusSeconds(120)).availability())
                .isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void an_exchange_that_fails_again_while_it_recovers_is_back_in_its_incident() {
        Incident recovering = new Incident(Availability.RECOVERING, NOW);

        assertThat(recovering.after(new Answers(1, 2), NOW.plusSeconds(10)))
                .isEqualTo(new Incident(Availability.UNAVAILABLE, NOW.plusSeconds(10)));
    }

    @Test
    void an_exchange_of_which_nothing_is_known_is_available_after_its_first_answer() {
        assertThat(Incident.unknown(NOW)
                        .after(new Answers(1, 0), NOW.plusSeconds(1))
                        .availability())
                .isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void a_clock_that_is_set_back_makes_no_incident_last_longer() {
        Incident later = new Incident(Availability.UNAVAILABLE, NOW.plus(Duration.ofDays(3)));
        Incident recoversLater = new Incident(Availability.RECOVERING, NOW.plus(Duration.ofDays(3)));

        assertThat(later.counting(NOW)).isEqualTo(NOW);
        assertThat(later.after(new Answers(1, 0), NOW)).isEqualTo(new Incident(Availability.RECOVERING, NOW));
        assertThat(recoversLater.after(new Answers(0, 0), NOW)).isEqualTo(new Incident(Availability.RECOVERING, NOW));
    }
}
