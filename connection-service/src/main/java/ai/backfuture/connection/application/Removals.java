package ai.backfuture.connection.application;

import ai.backfuture.contracts.CredentialRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Connections on their way out, whose secrets are still to be destroyed. Each method is a transaction of its own. */
public interface Removals {

    /** Claims removals that are due, in favour of one caller, until the time given; skips those that others hold. */
    List<Removal> claim(Instant now, Instant claimedUntil, int limit);

    /** It did not work; to be tried again at that time. */
    void tryAgain(UUID connectionId, Instant at);

    /** How many wait. */
    long waiting();

    /** One of them; {@code attempts} counts this one too. */
    record Removal(UUID connectionId, CredentialRef ref, int attempts) {}
}
