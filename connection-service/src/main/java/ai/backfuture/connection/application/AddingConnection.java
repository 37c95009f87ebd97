package ai.backfuture.connection.application;

import ai.backfuture.connection.application.Intents.Claim;
import ai.backfuture.connection.application.Intents.Intent;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.Credential;
import ai.backfuture.connection.domain.Submission;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Statements;
import ai.backfuture.id.Ids;
import ai.backfuture.vault.SecretStoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Adds a connection: intent, secret, then row, events and consumed intent in one transaction.
 *
 * <p>Wherever this is interrupted, either the connection stands with its secret, or an intent is left that names the path
 * to destroy. Nothing here runs inside a transaction of the caller.
 */
@ApplicationScoped
public class AddingConnection {

    private final Intents intents;
    private final SecretStore secrets;
    private final KeyHashing keyHashing;
    private final StoringConnection storing;
    private final Moments moments;
    private final Settings.Intent intentSettings;
    private final CheckingSuspension suspension;
    private final Causes causes;

    AddingConnection(
            Intents intents,
            SecretStore secrets,
            KeyHashing keyHashing,
            StoringConnection storing,
            Moments moments,
            CheckingSuspension suspension,
            Settings.Intent intentSettings,
            Causes causes) {
        this.intents = intents;
        this.secrets = secrets;
        this.keyHashing = keyHashing;
        this.storing = storing;
        this.moments = moments;
        this.intentSettings = intentSettings;
        this.suspension = suspension;
        this.causes = causes;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It stands, and its first test is ordered. */
        record Added(Connection connection) implements Outcome {}

        /** It would clash with another one of this owner. */
        record Refused(Clash clash) implements Outcome {}
    }

    /**
     * Adds it; the credentials are wiped whatever happens.
     *
     * @param lastInTransaction called with the connection as the last thing before the commit that makes it exist
     * @throws SuspendedException when an operator has stopped this owner or this exchange
     * @throws SecretStoreUnavailableException when the secret could not be stored; then nothing is
     */
    public Outcome add(
            String owner, Submission.Fit fit, boolean withdrawalDisabled, Consumer<Connection> lastInTransaction) {
        try {
            return addWith(owner, fit, withdrawalDisabled, lastInTransaction);
        } finally {
            fit.credentials().wipe();
        }
    }

    private Outcome addWith(
            String owner, Submission.Fit fit, boolean withdrawalDisabled, Consumer<Connection> lastInTransaction) {
        suspension.refuse(owner, fit.exchange().id());
        Instant now = moments.now();
        List<KeyHash> hashes =
                keyHashing.hashes(owner, fit.exchange().id(), fit.credentials().apiKey());
        Connection connection = connection(owner, fit, withdrawalDisabled, now);
        CredentialRef ref = connection.credential().ref();
        Claim claim = new Claim(owner, fit.name(), fit.exchange().id(), hashes);
        Optional<Clash> clash =
                intents.open(new Intent(ref, connection.id(), now, now.plus(intentSettings.life())), claim);
        if (clash.isPresent()) {
            return new Outcome.Refused(clash.get());
        }
        try {
            secrets.write(ref, fit.credentials());
            storing.store(connection, hashes.getFirst(), lastInTransaction);
            return new Outcome.Added(connection);
        } catch (SecretStoreUnavailableException e) {
            intents.giveUp(ref);
            throw e;
        } catch (ClashException e) {
            intents.giveUp(ref);
            return new Outcome.Refused(intents.clash(claim).orElseThrow(() -> e));
        }
    }

    private Connection connection(String owner, Submission.Fit fit, boolean withdrawalDisabled, Instant now) {
        UUID id = Ids.next();
        Credential credential = new Credential(
                CredentialRef.of(id, Ids.next()),
                fit.credentials().apiKey().hint(),
                now,
                false,
                withdrawalDisabled ? new Statements(true, now) : Statements.none());
        return Connection.added(
                id, owner, fit.exchange().id(), fit.name(), fit.markets(), credential, now, causes.current());
    }
}
