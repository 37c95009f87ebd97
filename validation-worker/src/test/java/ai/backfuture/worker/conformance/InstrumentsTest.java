package ai.backfuture.worker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.conformance.Evidence.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cases are measured with measures. */
class InstrumentsTest {

    private static final Duration LATENCY = Duration.ofMillis(200);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key=canary-0123456789&x",
                "Y2FuYXJ5LTAxMjM0NTY3ODk=",
                "63616e6172792d30313233343536373839",
                "9876543210-yranac"
            })
    void a_canary_is_found_in_each_form(String text) {
        assertThat(Canaries.in("before " + text + " after", "canary-0123456789"))
                .isNotEmpty();
    }

    @Test
    void a_part_of_a_longer_credential_is_found_too() {
        assertThat(Canaries.in("log: MHcCAQEEIJ0mgZuSU9", "-----BEGIN-----\nMHcCAQEEIJ0mgZuSU9\n-----END-----"))
                .containsExactly("its longest line");
    }

    @Test
    void nothing_is_found_where_nothing_is() {
        assertThat(Canaries.in("canary-012345678", "canary-0123456789")).isEmpty();
    }

    @Test
    void calls_at_once_are_one_round_trip_and_each_wait_is_one_more() {
        assertThat(RoundTrips.of(at(0, 3, 40), LATENCY)).isEqualTo(1);
        assertThat(RoundTrips.of(at(0, 3, 205, 207, 260), LATENCY)).isEqualTo(2);
        assertThat(RoundTrips.of(at(0, 205, 410), LATENCY)).isEqualTo(3);
        assertThat(RoundTrips.of(at(), LATENCY)).isZero();
    }

    @Test
    void evidence_that_is_not_named_is_not_there() {
        Evidence evidence = Evidence.of("at KEY; code 400006; wait 10 s", "rights R+");

        assertThat(evidence.at()).isEqualTo(StepName.KEY);
        assertThat(evidence.pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(evidence.seesUs()).isFalse();
        assertThat(evidence.warnings()).isEmpty();
        assertThat(evidence.rights())
                .containsEntry(Permission.READ, new Finding(PermissionState.UNVERIFIABLE, Optional.empty()));
    }

    @Test
    void what_is_usual_may_be_changed_in_parts() {
        Evidence evidence = Evidence.of("usual but W?(stated) S-; warns X", "rights R+ S+ W-; warns Y");

        assertThat(evidence.warnings()).containsExactly("X", "Y");
        assertThat(evidence.rights())
                .containsEntry(
                        Permission.READ,
                        new Finding(PermissionState.CONFIRMED_ON, Optional.of(EvidenceSource.KEY_INFO)))
                .containsEntry(
                        Permission.TRADE_SPOT,
                        new Finding(PermissionState.CONFIRMED_OFF, Optional.of(EvidenceSource.KEY_INFO)))
                .containsEntry(
                        Permission.WITHDRAW,
                        new Finding(PermissionState.UNVERIFIABLE, Optional.of(EvidenceSource.STATEMENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"near KEY", "rights X+", "usual but R"})
    void evidence_that_is_not_understood_is_refused(String cell) {
        assertThatIllegalArgumentException().isThrownBy(() -> Evidence.of(cell, "rights R+"));
    }

    private static List<Instant> at(int... millis) {
        return Arrays.stream(millis).mapToObj(Instant.EPOCH::plusMillis).toList();
    }
}
