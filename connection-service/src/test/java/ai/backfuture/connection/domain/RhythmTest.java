package ai.backfuture.connection.domain;

import static ai.backfuture.connection.domain.ConnectionsInTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.7499, 0.75, 0.999999})
    void the_next_beat_is_neither_too_near_nor_too_far(double phase) {
        Rhythm rhythm = new Rhythm(DAY, phase);

        for (int hour = 0; hour < 48; hour++) {
            Instant now = NOW.plus(Duration.ofHours(hour));
            assertThat(rhythm.nextTest(now))
                    .isBetween(
                            now.plus(DAY.dividedBy(4)),
                            now.plus(DAY.multipliedBy(5).dividedBy(4)));
        }
    }

    @Test
    void a_connection_keeps_its_beat_for_ever() {
        Rhythm rhythm = new Rhythm(DAY, 0.4);
        Instant first = rhythm.nextTest(NOW);

        Instant second = rhythm.nextTest(first.plusSeconds(3));

        assertThat(second).isEqualTo(first.plus(DAY));
    }

    @Test
    void connections_added_in_the_same_second_are_tested_evenly_over_the_interval() {
        int[] perHour = new int[24];
        IntStream.range(0, 24_000).forEach(i -> {
            Instant next = Rhythm.of(DAY, UUID.randomUUID()).nextTest(NOW);
            perHour[(int) (next.toEpochMilli() / 3_600_000 % 24)]++;
        });

        assertThat(Arrays.stream(perHour).max().orElseThrow()).isLessThan(1_250);
        assertThat(Arrays.stream(perHour).min().orElseThrow()).isGreaterThan(750);
    }

    @Test
    void a_lease_outlasts_two_missed_beats() {
        Rhythm rhythm = new Rhythm(DAY, 0.9);

        assertThat(rhythm.leaseEnd(NOW)).isEqualTo(NOW.plus(Duration.ofDays(3)));
    }
}
