package ai.backfuture.follower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedReadTest {

    private final List<CompletableFuture<String>> started = new ArrayList<>();
    private final SharedRead<String> reads = new SharedRead<>(() -> {
        CompletableFuture<String> read = new CompletableFuture<>();
        started.add(read);
        return read;
    });

    @Test
    void a_first_caller_starts_a_read() {
        CompletableFuture<String> answer = reads.fresh();
        started.getFirst().complete("one");

        assertThat(answer).isCompletedWithValue("one");
    }

    @Test
    void callers_that_come_during_a_read_share_the_next_one() {
        CompletableFuture<String> first = reads.fresh();
        CompletableFuture<String> second = reads.fresh();
        CompletableFuture<String> third = reads.fresh();
        assertThat(started).hasSize(1);

        started.getFirst().complete("one");
        assertThat(first).isCompletedWithValue("one");
        assertThat(second).isNotDone();
        assertThat(started).hasSize(2);

        started.get(1).complete("two");
        assertThat(second).isCompletedWithValue("two");
        assertThat(third).isCompletedWithValue("two");
    }

    @Test
    void a_read_that_failed_does_not_fail_the_next() {
        CompletableFuture<String> first = reads.fresh();
        CompletableFuture<String> second = reads.fresh();

        started.getFirst().completeExceptionally(new IllegalStateException("down"));
        started.get(1).complete("two");

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedWithValue("two");
    }

    @Test
    void a_read_that_cannot_even_start_fails_its_caller_only() {
        SharedRead<String> broken = new SharedRead<>(() -> {
            throw new IllegalStateException("no broker");
        });

        assertThat(broken.fresh()).isCompletedExceptionally();
        assertThat(broken.fresh()).isCompletedExceptionally();
    }
}
