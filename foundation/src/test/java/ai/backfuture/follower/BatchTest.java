package ai.backfuture.follower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Batch<String> BATCH = new Batch<>(
            "a topic",
            Map.of(0, new Span(10, 20), 1, new Span(0, 5)),
            List.of(
                    said(0, 10),
                    said(0, 15),
                    new Said.Unreadable<>(new Place(0, 17), null, null, "broken"),
                    said(1, 4)));

    @Test
    void it_joins_on_where_reading_stands_within_it_or_behind_it() {
        assertThat(BATCH.leavesGapAfter(Map.of(0, 10L, 1, 0L))).isFalse();
        assertThat(BATCH.leavesGapAfter(Map.of(0, 14L, 1, 7L))).isFalse();
    }

    @Test
    void it_leaves_a_gap_where_reading_stands_before_it() {
        assertThat(BATCH.leavesGapAfter(Map.of(0, 9L, 1, 0L))).isTrue();
    }

    @Test
    void what_is_in_already_is_no_news() {
        Batch<String> news = BATCH.after(Map.of(0, 15L, 1, 5L));

        assertThat(news.messages()).containsExactly("0@15");
        assertThat(news.unreadable()).extracting(Said::place).containsExactly(new Place(0, 17));
    }

    @Test
    void reading_never_moves_backwards() {
        assertThat(BATCH.furtherThan(Map.of(0, 12L, 1, 9L))).isEqualTo(Map.of(0, 20L));
    }

    private static Said<String> said(int partition, long offset) {
        return new Said.Message<>(new Place(partition, offset), partition + "@" + offset);
    }
}
