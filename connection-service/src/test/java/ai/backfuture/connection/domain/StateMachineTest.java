package ai.backfuture.connection.domain;

import static ai.backfuture.contracts.ConnectionStatus.DEGRADED;
import static ai.backfuture.contracts.ConnectionStatus.FAILED;
import static ai.backfuture.contracts.ConnectionStatus.ONLINE;
import static ai.backfuture.contracts.ConnectionStatus.PENDING;
import static ai.backfuture.contracts.ConnectionStatus.REMOVING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of states, cell by cell. */
class StateMachineTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant VERIFIED = NOW.minus(Duration.ofHours(5));
    private static final Instant LEASE_END = NOW.plus(Duration.ofHours(1));
    private static final Moment MOMENT = new Moment(NOW, 0.5);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Rhythm RHYTHM = new Rhythm(DAY, 0.25);

    private static final Verdict PASSED = new Verdict.Passed();
    private static final Verdict YOURS = new Verdict.YoursToFix(null);
    private static final Verdict TEMPORARY = new Verdict.Temporary(null);
    private static final Verdict OURS = new Verdict.OursToFix(null);
    private static final Verdict TIME = new Verdict.TimePassed();

    private static final boolean AGAIN = true;
    private static final boolean NEVER = false;

    private final StateMachine states = new StateMachine(
            new Lease(DAY, Duration.ofHours(1)), new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30)));

    static Stream<Arguments> table() {
        return Stream.of(
                arguments(PENDING, PASSED, ONLINE, AGAIN),
                arguments(PENDING, YOURS, FAILED, NEVER),
                arguments(PENDING, TEMPORARY, FAILED, AGAIN),
                arguments(PENDING, OURS, PENDING, AGAIN),
                arguments(PENDING, TIME, PENDING, NEVER),
                arguments(ONLINE, PASSED, ONLINE, AGAIN),
                arguments(ONLINE, YOURS, FAILED, NEVER),
                arguments(ONLINE, TEMPORARY, DEGRADED, AGAIN),
                arguments(ONLINE, OURS, DEGRADED, AGAIN),
                arguments(ONLINE, TIME, ONLINE, NEVER),
                arguments(DEGRADED, PASSED, ONLINE, AGAIN),
                arguments(DEGRADED, YOURS, FAILED, NEVER),
                arguments(DEGRADED, TEMPORARY, DEGRADED, AGAIN),
                arguments(DEGRADED, OURS, DEGRADED, AGAIN),
                arguments(DEGRADED, TIME, DEGRADED, NEVER),
                arguments(FAILED, PASSED, ONLINE, AGAIN),
                arguments(FAILED, YOURS, FAILED, NEVER),
                arguments(FAILED, TEMPORARY, FAILED, AGAIN),
                arguments(FAILED, OURS, FAILED, AGAIN),
                arguments(FAILED, TIME, FAILED, NEVER),
                arguments(REMOVING, PASSED, REMOVING, NEVER),
                arguments(REMOVING, YOURS, REMOVING, NEVER),
                arguments(REMOVING, TEMPORARY, REMOVING, NEVER),
                arguments(REMOVING, OURS, REMOVING, NEVER),
                arguments(REMOVING, TIME, REMOVING, NEVER));
    }

    @ParameterizedTest(name = "{0} and {1} gives {2}")
    @MethodSource("table")
    void each_cell_of_the_table(
            ConnectionStatus now, Verdict verdict, ConnectionStatus then, boolean testedAgainByItself) {
        Standing after = states.decide(standing(now, LEASE_END), verdict, RHYTHM, MOMENT);

        assertThat(after.status()).isEqualTo(then);
        assertThat(after.nextTestAt() != null).isEqualTo(testedAgainByItself);
    }

    static Stream<Arguments> afterTheLease() {
        return Stream.of(ONLINE, DEGRADED)
                .flatMap(status -> Stream.of(TEMPORARY, OURS, TIME).map(verdict -> arguments(status, verdict)));
    }

    @ParameterizedTest
    @MethodSource("afterTheLease")
    void once_the_lease_is_over_nothing_but_a_passed_test_keeps_a_connection_up(ConnectionStatus now, Verdict verdict) {
        Standing after = states.decide(standing(now, NOW), verdict, RHYTHM, MOMENT);

        assertThat(after.status()).isEqualTo(FAILED);
        assertThat(after.validUntil()).isNull();
        assertThat(after.verifiedAt()).isEqualTo(VERIFIED);
    }

    @Test
    void a_passed_test_starts_a_lease_of_three_intervals() {
        Standing after = states.decide(standing(PENDING, null), PASSED, RHYTHM, MOMENT);

        assertThat(after.verifiedAt()).isEqualTo(NOW);
        assertThat(after.validUntil()).isEqualTo(NOW.plus(DAY.multipliedBy(3)));
        assertThat(after.nextTestAt()).isEqualTo(RHYTHM.nextTest(NOW));
    }

    @Test
    void degraded_keeps_the_lease_and_does_not_prolong_it() {
        Standing after = states.decide(standing(ONLINE, LEASE_END), TEMPORARY, RHYTHM, MOMENT);

        assertThat(after.validUntil()).isEqualTo(LEASE_END);
    }

    @Test
    void a_key_worth_one_more_try_fails_visibly_with_the_time_of_that_try() {
        Instant onceMore = NOW.plusSeconds(30);

        Standing after = states.decide(standing(PENDING, null), new Verdict.YoursToFix(onceMore), RHYTHM, MOMENT);

        assertThat(after.status()).isEqualTo(FAILED);
        assertThat(after.nextTestAt()).isEqualTo(onceMore);
    }

    @Test
    void pauses_double_up_to_the_longest() {
        Standing standing = standing(FAILED, null);
        Instant[] next = new Instant[8];
        for (int i = 0; i < next.length; i++) {
            standing = states.decide(standing, TEMPORARY, RHYTHM, MOMENT);
            next[i] = standing.nextTestAt();
        }

        assertThat(Arrays.stream(next).map(at -> Duration.between(NOW, at).toSeconds()))
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1800L, 1800L);
    }

    @Test
    void jitter_stays_within_a_fifth() {
        Backoff backoff = new Backoff(Duration.ofSeconds(100), Duration.ofHours(1));

        assertThat(backoff.after(1, null, new Moment(NOW, 0))).isEqualTo(NOW.plusSeconds(80));
        assertThat(backoff.after(1, null, new Moment(NOW, 0.999999)))
                .isBetween(NOW.plusSeconds(119), NOW.plusSeconds(120));
    }

    @Test
    void an_exchange_may_ask_for_more_patience_but_not_for_ever() {
        Instant asked = NOW.plus(Duration.ofHours(2));

        assertThat(states.decide(standing(ONLINE, LEASE_END), new Verdict.Temporary(asked), RHYTHM, MOMENT)
                        .nextTestAt())
                .isEqualTo(asked);
        assertThat(states.decide(
                                standing(ONLINE, LEASE_END),
                                new Verdict.Temporary(NOW.plus(Duration.ofDays(4000))),
                                RHYTHM,
                                MOMENT)
                        .nextTestAt())
                .isEqualTo(NOW.plus(Duration.ofDays(3)));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_reason_amounts_to_the_verdict_of_its_kind(Reason reason) {
        Class<?> expected =
                switch (reason.kind()) {
                    case YOURS_TO_FIX -> Verdict.YoursToFix.class;
                    case TEMPORARY -> Verdict.Temporary.class;
                    case OURS_TO_FIX -> Verdict.OursToFix.class;
                };

        assertThat(Verdict.of(reason, null)).isInstanceOf(expected);
    }

    private static Standing standing(ConnectionStatus status, @Nullable Instant leaseEnd) {
        boolean leased = status == ONLINE || status == DEGRADED;
        return new Standing(status, status == PENDING ? null : VERIFIED, leased ? leaseEnd : null, null, 0);
    }
}
