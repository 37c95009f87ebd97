package ai.backfuture.worker.adapter.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingSlotsTest {

    private static final Duration NO_PATIENCE = Duration.ZERO;

    private final ReadingSlots slots = new ReadingSlots(3);

    @Test
    void one_read_at_a_time_until_one_has_succeeded() {
        assertThat(slots.take(NO_PATIENCE)).isTrue();
        assertThat(slots.take(NO_PATIENCE)).isFalse();

        slots.giveBack(false);

        assertThat(slots.take(NO_PATIENCE)).isTrue();
        assertThat(slots.take(NO_PATIENCE)).isFalse();
    }

    @Test
    void then_as_many_as_are_good_for_vault() {
        slots.take(NO_PATIENCE);
        slots.giveBack(true);

        assertThat(slots.take(NO_PATIENCE)).isTrue();
        assertThat(slots.take(NO_PATIENCE)).isTrue();
        assertThat(slots.take(NO_PATIENCE)).isTrue();
        assertThat(slots.take(NO_PATIENCE)).isFalse();

        slots.giveBack(true);
        slots.giveBack(false);

        assertThat(slots.take(NO_PATIENCE)).isTrue();
        assertThat(slots.take(NO_PATIENCE)).isTrue();
        assertThat(slots.take(NO_PATIENCE)).isFalse();
    }
}
