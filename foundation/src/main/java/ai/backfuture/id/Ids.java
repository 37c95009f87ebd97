package ai.backfuture.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New ids: UUIDv7, so that rows created one after the other lie side by side in an index. */
public final class Ids {

    private Ids() {}

    /** An id never given before, and greater than those this process gave earlier. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
