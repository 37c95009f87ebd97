package ai.backfuture.connection.application;

import ai.backfuture.contracts.SuspensionView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators have stopped. Writing happens in the caller's transaction. */
public interface Suspensions {

    /** Those that stand now. */
    List<SuspensionView> standing();

    /** All there ever were, newest first, that are older than the one given. */
    List<SuspensionView> page(@Nullable UUID olderThan, int limit);

    void add(SuspensionView suspension);

    /** Locks one, whether it stands or not. */
    Optional<SuspensionView> lock(UUID id);

    /** Stores that a locked one was lifted. */
    void lift(SuspensionView lifted, String operator);
}
