package ai.backfuture.follower;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A read that many callers need at once, each of them in a state no older than its call.
 *
 * <p>Calls that come while a read is under way share the next one, so there are never more than two, whatever the load.
 */
public final class SharedRead<T> {

    private final Supplier<CompletableFuture<T>> read;
    private @Nullable CompletableFuture<T> running;
    private @Nullable CompletableFuture<T> next;

    public SharedRead(Supplier<CompletableFuture<T>> read) {
        this.read = read;
    }

    /** The result of a read that starts after this call. */
    public synchronized CompletableFuture<T> fresh() {
        if (running == null) {
            CompletableFuture<T> answer = new CompletableFuture<>();
            start(answer);
            return answer;
        }
        if (next == null) {
            next = new CompletableFuture<>();
        }
        return next;
    }

    private void start(CompletableFuture<T> answer) {
        running = answer;
        CompletableFuture<T> result;
        try {
            result = read.get();
        } catch (RuntimeException e) {
            result = CompletableFuture.failedFuture(e);
        }
        var ignored = result.whenComplete((value, failure) -> {
            finished();
            if (failure == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(failure);
            }
        });
    }

    private synchronized void finished() {
        CompletableFuture<T> following = next;
        running = null;
        next = null;
        if (following != null) {
            start(following);
        }
    }
}
