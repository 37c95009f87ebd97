package ai.backfuture.connection.application;

import ai.backfuture.connection.application.Intents.Claim;
import ai.backfuture.connection.application.Intents.Intent;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.Credential;
import ai.backfuture.connection.domain.Credentials;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Statements;
import ai.backfuture.id.Ids;
import ai.backfuture.vault.SecretStoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a new key for a connection: stored under a path of its own and tested while the old one serves. Any number of
 * new keys may fail without touching the one that serves; a second one given meanwhile takes the place of the first.
 */
@ApplicationScoped
public class ReplacingCredential {

    private final ReadingConnections reading;
    private final Intents intents;
    private final SecretStore secrets;
    private final KeyHashing keyHashing;
    private final StoringReplacement storing;
    private final CheckingSuspension suspension;
    private final Moments moments;
    private final Settings.Intent intentSettings;

    ReplacingCredential(
            ReadingConnections reading,
            Intents intents,
            SecretStore secrets,
            KeyHashing keyHashing,
            StoringReplacement storing,
            CheckingSuspension suspension,
            Moments moments,
            Settings.Intent intentSettings) {
        this.reading = reading;
        this.intents = intents;
        this.secrets = secrets;
        this.keyHashing = keyHashing;
        this.storing = storing;
        this.suspension = suspension;
        this.moments = moments;
        this.intentSettings = intentSettings;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The new key is being tested. */
        record Testing(Connection connection) implements Outcome {}

        /** This owner has no such connection. */
        record NotFound() implements Outcome {}

        /** The connection is on its way out and changes no more. */
        record Removing() implements Outcome {}

        /** Another connection of this owner has that key. */
        record Refused(Clash clash) implements Outcome {}
    }

    /**
     * Takes a new key; it is wiped whatever happens. Not to be called inside a transaction.
     *
     * @throws SecretStoreUnavailableException when the secret could not be stored; then nothing is changed
     * @throws SuspendedException when an operator has stopped what this connection belongs to
     */
    public Outcome replace(String owner, UUID id, Credentials credentials, boolean withdrawalDisabled) {
        try {
            return replaceWith(owner, id, credentials, withdrawalDisabled);
        } finally {
            credentials.wipe();
        }
    }

    private Outcome replaceWith(String owner, UUID id, Credentials credentials, boolean withdrawalDisabled) {
        Connection connection = reading.find(owner, id).orElse(null);
        if (connection == null) {
            return new Outcome.NotFound();
        }
        if (connection.removing()) {
            return new Outcome.Removing();
        }
        suspension.refuse(owner, connection.exchange());
        Instant now = moments.now();
        List<KeyHash> hashes = keyHashing.hashes(owner, connection.exchange(), credentials.apiKey());
        Claim claim = new Claim(owner, connection.name(), connection.exchange(), hashes);
        Credential candidate = candidate(id, credentials, withdrawalDisabled, now);
        Optional<Clash> clash =
                intents.openReplacement(new Intent(candidate.ref(), id, now, now.plus(intentSettings.life())), claim);
        if (clash.isPresent()) {
            return new Outcome.Refused(clash.get());
        }
        return store(owner, id, credentials, candidate, hashes.getFirst());
    }

    private Outcome store(String owner, UUID id, Credentials credentials, Credential candidate, KeyHash hash) {
        try {
            secrets.write(candidate.ref(), credentials);
            Outcome outcome = storing.store(owner, id, candidate, hash);
            if (!(outcome instanceof Outcome.Testing)) {
                intents.giveUp(candidate.ref());
            }
            return outcome;
        } catch (SecretStoreUnavailableException e) {
            intents.giveUp(candidate.ref());
            throw e;
        }
    }

    private static Credential candidate(UUID id, Credentials credentials, boolean withdrawalDisabled, Instant now) {
        return new Credential(
                CredentialRef.of(id, Ids.next()),
                credentials.apiKey().hint(),
                now,
                false,
                withdrawalDisabled ? new Statements(true, now) : Statements.none());
    }
}
