package ai.backfuture.connection.adapter.postgres;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is read anew when it is older than so long; for any number of threads. */
final class Kept<T> {

    private record Read<T>(T value, long at) {}

    private final long nanos;
    private volatile @Nullable Read<T> last;

    Kept(Duration time) {
        this.nanos = time.toNanos();
    }

    T get(Supplier<T> reading) {
        Read<T> known = last;
        if (known == null || System.nanoTime() - known.at() > nanos) {
            long now = System.nanoTime();
            known = new Read<>(reading.get(), now);
            last = known;
        }
        return known.value();
    }

    /** The next who asks reads. */
    void forget() {
        last = null;
    }
}
