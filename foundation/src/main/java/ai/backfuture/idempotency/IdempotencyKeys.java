package ai.backfuture.idempotency;

import ai.backfuture.problem.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency key of the request being handled, for use cases that keep the answer in their own transaction.
 *
 * <p>A use case that calls {@link #completeInTransaction} as its last step commits its effect and the answer together:
 * after a crash between commit and reply, a retry gets the answer and nothing is done twice. Without that call the
 * answer is kept after the transaction, and such a crash makes the retry run again once the lock has expired.
 *
 * <p>A key belongs to one owner, method and path. It is locked for a minute at most: the attempt of a crashed process is
 * taken over by the next one with the same body, and should the first still be alive by then, it can't complete any
 * more.
 */
@RequestScoped
public class IdempotencyKeys {

    private final IdempotencyRecords records;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper mapper;

    private Claim.@Nullable Granted granted;

    IdempotencyKeys(
            AgroalDataSource dataSource,
            IdempotencySettings settings,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper mapper) {
        this.records = new IdempotencyRecords(dataSource, settings.lock(), settings.keep());
        this.transaction = transaction;
        this.mapper = mapper;
    }

    /** The key, or empty when the request has none. */
    public Optional<String> current() {
        return Optional.ofNullable(granted).map(claim -> claim.use().key());
    }

    /**
     * Keeps the answer inside the caller's transaction; does nothing when the request has no key.
     *
     * @param status a 2xx status, the one that the resource is going to answer with
     * @param location the {@code Location} header of the answer
     * @param view the entity of the answer, written by the web mapper; holds no secret
     * @throws IllegalStateException outside a transaction
     * @throws HttpProblem 409 when this attempt took so long that another one has the key now; the transaction must not
     *     commit then
     */
    public void completeInTransaction(int status, @Nullable URI location, @Nullable Object view) {
        if (granted == null) {
            return;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an answer is kept inside the transaction that it tells of");
        }
        if (!records.complete(granted, new Answer(status, location, view == null ? null : json(view)))) {
            throw inFlight();
        }
    }

    /** Deletes the answers kept for an owner, when the owner is erased. */
    public void forget(String owner) {
        records.forget(owner);
    }

    Claim claim(KeyUse use, byte[] fingerprint) {
        Claim claim = records.claim(use, fingerprint);
        if (claim instanceof Claim.Granted mine) {
            granted = mine;
        }
        return claim;
    }

    /** Ends the attempt, if there is one that the use case has not completed. */
    void finish(int status, @Nullable URI location, byte @Nullable [] body) {
        if (granted == null) {
            return;
        }
        if (Answer.kept(status)) {
            records.complete(granted, new Answer(status, location, body));
        } else {
            records.release(granted);
        }
    }

    boolean attempting() {
        return granted != null;
    }

    byte[] json(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written as JSON", e);
        }
    }

    static HttpProblem inFlight() {
        return Problems.of(
                409,
                "IDEMPOTENCY_KEY_IN_FLIGHT",
                "Still being done",
                "A request with this Idempotency-Key is being handled. Ask again in a moment.");
    }
}
