package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.ConnectionName;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What we are about to write to the secret store. An intent is stored before the write and consumed by the transaction
 * that stores the connection ({@link Connections#add}); one that is left over names a path to destroy.
 *
 * <p>Each method is a transaction of its own and must not be called inside another, but for {@link #abandon}.
 */
public interface Intents {

    /**
     * Stores an intent, unless the connection it is for could not be stored anyway.
     *
     * @return the clash, and nothing was stored; empty when it was
     */
    Optional<Clash> open(Intent intent, Claim claim);

    /** The same for a key that is to replace the one of an existing connection, which does not stand in its own way. */
    Optional<Clash> openReplacement(Intent intent, Claim claim);

    /** A path that a connection gives up: to be destroyed once the caller's transaction has committed. */
    void abandon(CredentialRef ref, UUID connectionId, Instant now);

    /** What stands in the way of a connection like this one, if anything does. */
    Optional<Clash> clash(Claim claim);

    /** Lets the sweeper have it now, for a request that is known to have failed. Best effort. */
    void giveUp(CredentialRef ref);

    /**
     * Claims intents that have expired, in favour of one sweeper, for as long as given. From then on no request can
     * consume them.
     */
    List<Swept> claimExpired(Instant now, Instant claimedUntil, int limit);

    /** The path is destroyed; to be destroyed once more at that time, as a write that was late may still arrive. */
    void sweepAgain(CredentialRef ref, Instant at);

    /** Done with it. */
    void close(CredentialRef ref);

    /** An announced write. */
    record Intent(CredentialRef ref, UUID connectionId, Instant createdAt, Instant expiresAt) {}

    /** What the connection will claim for itself. */
    record Claim(String owner, ConnectionName name, ExchangeId exchange, List<KeyHash> keyHashes) {}

    /**
     * A claimed intent.
     *
     * @param sweeps how often its path has been destroyed before
     * @param inUse whether a connection refers to the path after all: then it must stay
     */
    record Swept(CredentialRef ref, int sweeps, boolean inUse) {}
}
