package ai.backfuture.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency key of the request being handled, for use cases that keep the answer in their own transaction.
 *
 * <p>A use case that calls {@link #completeInTransaction} as its last step commits its effect and the answer together:
 * after a crash between commit and reply, a retry gets the answer and nothing is done twice. Without that call the
 * answer is kept after the transaction, and such a crash makes the retry run again once the lock has expired.
 */
@RequestScoped
public class IdempotencyKeys {

    /** The key, or empty when the request has none. */
    public Optional<String> current() {
        return Optional.empty();
    }

    /**
     * Keeps the answer inside the caller's transaction; does nothing when the request has no key.
     *
     * @param status a 2xx status, the one that the resource is going to answer with
     * @param location the {@code Location} header of the answer
     * @param view the entity of the answer, written by the web mapper; holds no secret
     */
    public void completeInTransaction(int status, @Nullable URI location, @Nullable Object view) {}
}
