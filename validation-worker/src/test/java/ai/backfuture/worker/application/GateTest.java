package ai.backfuture.worker.application;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.application.Gate.Entry;
import ai.backfuture.worker.domain.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Duration NO_PATIENCE = Duration.ZERO;

    private final TickingClock clock = new TickingClock();
    private final Gate gate = new Gate(TestLimits.quick(), clock);
    private final CredentialRef key = someKey();

    @Test
    void one_key_s_limit_holds_for_that_key_until_the_time_given() {
        gate.heard(key, limited(Duration.ofSeconds(7)));

        assertThat(gate.enter(key, NO_PATIENCE)).isInstanceOfSatisfying(Entry.Held.class, held -> {
            assertThat(held.refusal().reason()).isEqualTo(Reason.RATE_LIMITED);
            assertThat(held.refusal().pause()).isEqualTo(Duration.ofSeconds(7));
        });
        assertThat(gate.enter(someKey(), NO_PATIENCE)).isInstanceOf(Entry.Free.class);
        clock.pass(Duration.ofSeconds(7));
        assertThat(gate.enter(key, NO_PATIENCE)).isInstanceOf(Entry.Free.class);
    }

    @Test
    void a_ban_of_our_address_holds_for_every_key() {
        gate.heard(key, limited(Duration.ofSeconds(120)).everyone());

        assertThat(gate.enter(someKey(), NO_PATIENCE)).isInstanceOf(Entry.Held.class);
        assertThat(gate.heldNow()).isPresent();
    }

    @Test
    void a_limit_on_a_public_call_holds_for_every_key() {
        gate.heard(limited(Duration.ofSeconds(3)));

        assertThat(gate.enter(someKey(), NO_PATIENCE)).isInstanceOf(Entry.Held.class);
    }

    @Test
    void the_same_word_to_several_keys_is_meant_for_all() {
        gate.heard(someKey(), limited(Duration.ofSeconds(5)));
        gate.heard(someKey(), limited(Duration.ofSeconds(9)));
        assertThat(gate.heldNow()).isEmpty();

        gate.heard(someKey(), limited(Duration.ofSeconds(5)));

        assertThat(gate.heldNow().map(Refusal::pause)).contains(Duration.ofSeconds(9));
    }

    @Test
    void a_limit_without_a_time_pauses_nobody() {
        gate.heard(key, Refusal.of(Reason.RATE_LIMITED, "429000"));

        assertThat(gate.enter(key, NO_PATIENCE)).isInstanceOf(Entry.Free.class);
    }

    @Test
    void more_tests_than_there_is_room_for_wait_and_then_are_too_late() {
        for (int test = 0; test < 16; test++) {
            assertThat(gate.enter(someKey(), NO_PATIENCE)).isInstanceOf(Entry.Free.class);
        }

        assertThat(gate.enter(someKey(), NO_PATIENCE)).isInstanceOf(Entry.TooLate.class);

        gate.leave(UUID.randomUUID(), Gate.Seen.ANSWERING);
        assertThat(gate.enter(someKey(), NO_PATIENCE)).isInstanceOf(Entry.Free.class);
    }

    @Test
    void who_is_held_takes_no_room() {
        gate.heard(key, limited(Duration.ofSeconds(60)));
        for (int test = 0; test < 100; test++) {
            gate.enter(key, NO_PATIENCE);
        }

        assertThat(gate.enter(someKey(), NO_PATIENCE)).isInstanceOf(Entry.Free.class);
    }

    private static Refusal limited(Duration pause) {
        return Refusal.of(Reason.RATE_LIMITED, "429").pausing(Optional.of(pause));
    }

    private static CredentialRef someKey() {
        return CredentialRef.of(UUID.randomUUID(), UUID.randomUUID());
    }
}
