package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.Clash;
import ai.backfuture.connection.application.ClashException;
import ai.backfuture.connection.application.Intents;
import ai.backfuture.connection.application.KeyHash;
import ai.backfuture.contracts.CredentialRef;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.JDBCException;
import org.jboss.logging.Logger;

/**
 * {@link Intents} as rows of {@code vault_intent}. Plain JDBC: each method is one statement that commits by itself, one
 * round trip.
 */
@ApplicationScoped
class JdbcIntents implements Intents {

    private static final Logger LOG = Logger.getLogger(JdbcIntents.class);

    /** What was in the way may be gone a moment later. */
    private static final int ATTEMPTS = 3;

    private static final String IN_THE_WAY = """
        FROM connection WHERE owner = ? AND id <> ? AND status <> 'REMOVING'
          AND (name_key = ? OR (exchange = ? AND key_hash = ANY (?)))
        """;

    /** A replacement brings no name. */
    private static final String IN_THE_WAY_OF_A_REPLACEMENT = """
        FROM connection WHERE owner = ? AND id <> ? AND status <> 'REMOVING'
          AND CAST(? AS text) IS NOT NULL AND exchange = ? AND key_hash = ANY (?)
        """;

    private static final UUID NOBODY = new UUID(0, 0);

    private final AgroalDataSource database;

    JdbcIntents(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Clash> open(Intent intent, Claim claim) {
        return open(intent, claim, "ADD", IN_THE_WAY);
    }

    @Override
    public Optional<Clash> openReplacement(Intent intent, Claim claim) {
        return open(intent, claim, "REPLACE", IN_THE_WAY_OF_A_REPLACEMENT);
    }

    @Override
    public void abandon(CredentialRef ref, UUID connectionId, Instant now) {
        String sql = "INSERT INTO vault_intent (path, purpose, connection_id, created_at, expires_at)"
                + " VALUES (?, 'ABANDON', ?, ?, ?) ON CONFLICT (path) DO UPDATE SET expires_at = EXCLUDED.expires_at";
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, ref.path());
            statement.setObject(2, connectionId);
            statement.setObject(3, Jdbc.time(now));
            statement.setObject(4, Jdbc.time(now));
            return statement.executeUpdate();
        });
    }

    private Optional<Clash> open(Intent intent, Claim claim, String purpose, String inTheWay) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (opened(intent, claim, purpose, inTheWay)) {
                return Optional.empty();
            }
            Optional<Clash> clash = clash(claim, inTheWay, intent.connectionId());
            if (clash.isPresent()) {
                return clash;
            }
        }
        throw new ClashException();
    }

    private boolean opened(Intent intent, Claim claim, String purpose, String inTheWay) {
        String sql = "INSERT INTO vault_intent (path, purpose, connection_id, created_at, expires_at)"
                + " SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 " + inTheWay + ")";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, intent.ref().path());
            statement.setString(2, purpose);
            statement.setObject(3, intent.connectionId());
            statement.setObject(4, Jdbc.time(intent.createdAt()));
            statement.setObject(5, Jdbc.time(intent.expiresAt()));
            bind(claim, intent.connectionId(), connection, statement, 6);
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public Optional<Clash> clash(Claim claim) {
        return clash(claim, IN_THE_WAY, NOBODY);
    }

    private Optional<Clash> clash(Claim claim, String inTheWay, UUID itself) {
        String sql = "SELECT id, exchange = ? AND key_hash = ANY (?) AS same_key " + inTheWay
                + " ORDER BY same_key DESC LIMIT 1";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, claim.exchange().value());
            statement.setArray(2, hashes(claim, connection));
            bind(claim, itself, connection, statement, 3);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.<Clash>empty();
                }
                return Optional.<Clash>of(
                        rows.getBoolean(2)
                                ? new Clash.KeyAlreadyConnected(rows.getObject(1, UUID.class))
                                : new Clash.NameTaken());
            }
        });
    }

    @Override
    public void giveUp(CredentialRef ref) {
        try {
            update("UPDATE vault_intent SET expires_at = least(expires_at, now()) WHERE path = ?", ref);
        } catch (JDBCException e) {
            LOG.warnf("an intent is left to expire: %s", e.getSQLState());
        }
    }

    @Override
    public List<Swept> claimExpired(Instant now, Instant claimedUntil, int limit) {
        String sql = """
            UPDATE vault_intent i SET claimed = true, expires_at = ?
            WHERE path IN (SELECT path FROM vault_intent WHERE expires_at <= ?
                           ORDER BY expires_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING path, sweeps, EXISTS (SELECT 1 FROM connection c
                                            WHERE c.id = i.connection_id
                                              AND (c.credential_path = i.path OR c.candidate_path = i.path))
            """;
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, Jdbc.time(claimedUntil));
            statement.setObject(2, Jdbc.time(now));
            statement.setInt(3, limit);
            List<Swept> claimed = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new Swept(new CredentialRef(rows.getString(1)), rows.getInt(2), rows.getBoolean(3)));
                }
            }
            return claimed;
        });
    }

    @Override
    public void sweepAgain(CredentialRef ref, Instant at) {
        String sql = "UPDATE vault_intent SET sweeps = sweeps + 1, expires_at = ? WHERE path = ?";
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, Jdbc.time(at));
            statement.setString(2, ref.path());
            return statement.executeUpdate();
        });
    }

    @Override
    public void close(CredentialRef ref) {
        update("DELETE FROM vault_intent WHERE path = ?", ref);
    }

    private void update(String sql, CredentialRef ref) {
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, ref.path());
            return statement.executeUpdate();
        });
    }

    private static void bind(Claim claim, UUID itself, Connection connection, PreparedStatement statement, int first)
            throws SQLException {
        statement.setString(first, claim.owner());
        statement.setObject(first + 1, itself);
        statement.setString(first + 2, claim.name().key());
        statement.setString(first + 3, claim.exchange().value());
        statement.setArray(first + 4, hashes(claim, connection));
    }

    private static java.sql.Array hashes(Claim claim, Connection connection) throws SQLException {
        return connection.createArrayOf(
                "bytea", claim.keyHashes().stream().map(KeyHash::value).toArray(byte[][]::new));
    }
}
