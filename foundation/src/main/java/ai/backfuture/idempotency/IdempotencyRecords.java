package ai.backfuture.idempotency;

import java.net.URI;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The table of keys. Of any number of attempts with one key exactly one is granted; all times are the database's.
 *
 * <p>Takes part in the caller's transaction where there is one, and commits by itself where there is none.
 */
final class IdempotencyRecords {

    private static final String INSERT = """
        INSERT INTO idempotency_record
               (owner, operation, idempotency_key, fingerprint, attempt, locked_until, expires_at)
        VALUES (?, ?, ?, ?, ?, clock_timestamp() + ? * interval '1 millisecond',
                clock_timestamp() + ? * interval '1 millisecond')
        ON CONFLICT (owner, operation, idempotency_key) DO NOTHING
        """;

    private static final String SELECT = """
        SELECT fingerprint, locked_until, locked_until <= clock_timestamp() AS abandoned,
               expires_at <= clock_timestamp() AS expired, answer_status, answer_location, answer_body
          FROM idempotency_record WHERE owner = ? AND operation = ? AND idempotency_key = ?
        """;

    private static final String TAKE_OVER = """
        UPDATE idempotency_record
           SET fingerprint = ?, attempt = ?, locked_until = clock_timestamp() + ? * interval '1 millisecond',
               expires_at = clock_timestamp() + ? * interval '1 millisecond',
               answer_status = NULL, answer_location = NULL, answer_body = NULL
         WHERE owner = ? AND operation = ? AND idempotency_key = ?
           AND (locked_until <= clock_timestamp() OR expires_at <= clock_timestamp())
        """;

    private static final String COMPLETE = """
        UPDATE idempotency_record
           SET locked_until = NULL, answer_status = ?, answer_location = ?, answer_body = ?
         WHERE owner = ? AND operation = ? AND idempotency_key = ? AND attempt = ? AND locked_until IS NOT NULL
        """;

    private static final String RELEASE = """
        DELETE FROM idempotency_record
         WHERE owner = ? AND operation = ? AND idempotency_key = ? AND attempt = ? AND locked_until IS NOT NULL
        """;

    private static final String PRUNE = """
        DELETE FROM idempotency_record
         WHERE ctid = ANY (ARRAY(SELECT ctid FROM idempotency_record WHERE expires_at <= clock_timestamp() LIMIT ?))
        """;

    private static final String FORGET = "DELETE FROM idempotency_record WHERE owner = ?";

    private static final int ATTEMPTS = 5;

    private final DataSource dataSource;
    private final Duration lock;
    private final Duration keep;

    IdempotencyRecords(DataSource dataSource, Duration lock, Duration keep) {
        this.dataSource = dataSource;
        this.lock = lock;
        this.keep = keep;
    }

    /** Locks the key for a new attempt, or says why not. */
    Claim claim(KeyUse use, byte[] fingerprint) {
        return using(connection -> {
            // a record may vanish between two statements, when its attempt fails and gives the key back
            for (int i = 0; i < ATTEMPTS; i++) {
                Optional<Claim> claim = tryClaim(connection, use, fingerprint);
                if (claim.isPresent()) {
                    return claim.get();
                }
            }
            return new Claim.InFlight();
        });
    }

    /** Keeps the answer; false when the attempt no longer holds the key. */
    boolean complete(Claim.Granted granted, Answer answer) {
        return using(connection -> {
            try (PreparedStatement update = connection.prepareStatement(COMPLETE)) {
                update.setInt(1, answer.status());
                update.setString(
                        2, answer.location() == null ? null : answer.location().toString());
                update.setBytes(3, answer.body());
                key(update, 4, granted.use());
                update.setObject(7, granted.attempt());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Gives the key back for a corrected request, unless the attempt has an answer or lost the key. */
    void release(Claim.Granted granted) {
        using(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(RELEASE)) {
                key(delete, 1, granted.use());
                delete.setObject(4, granted.attempt());
                return delete.executeUpdate();
            }
        });
    }

    /** Deletes some of what has expired, and says how much. */
    int prune(int atMost) {
        return using(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(PRUNE)) {
                delete.setInt(1, atMost);
                return delete.executeUpdate();
            }
        });
    }

    /** Deletes all that is kept for an owner. */
    int forget(String owner) {
        return using(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
                delete.setString(1, owner);
                return delete.executeUpdate();
            }
        });
    }

    private Optional<Claim> tryClaim(Connection connection, KeyUse use, byte[] fingerprint) throws SQLException {
        UUID attempt = UUID.randomUUID();
        if (insert(connection, use, fingerprint, attempt)) {
            return Optional.of(new Claim.Granted(use, attempt));
        }
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            key(select, 1, use);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                boolean expired = row.getBoolean("expired");
                if (!expired && !MessageDigest.isEqual(row.getBytes("fingerprint"), fingerprint)) {
                    return Optional.of(new Claim.OtherBody());
                }
                if (expired || row.getBoolean("abandoned")) {
                    return takeOver(connection, use, fingerprint, attempt)
                            ? Optional.of(new Claim.Granted(use, attempt))
                            : Optional.empty();
                }
                return Optional.of(
                        row.getTimestamp("locked_until") == null
                                ? new Claim.Answered(answer(row))
                                : new Claim.InFlight());
            }
        }
    }

    private boolean insert(Connection connection, KeyUse use, byte[] fingerprint, UUID attempt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            key(insert, 1, use);
            insert.setBytes(4, fingerprint);
            insert.setObject(5, attempt);
            insert.setLong(6, lock.toMillis());
            insert.setLong(7, keep.toMillis());
            return insert.executeUpdate() == 1;
        }
    }

    private boolean takeOver(Connection connection, KeyUse use, byte[] fingerprint, UUID attempt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TAKE_OVER)) {
            update.setBytes(1, fingerprint);
            update.setObject(2, attempt);
            update.setLong(3, lock.toMillis());
            update.setLong(4, keep.toMillis());
            key(update, 5, use);
            return update.executeUpdate() == 1;
        }
    }

    private static Answer answer(ResultSet row) throws SQLException {
        String location = row.getString("answer_location");
        return new Answer(
                row.getInt("answer_status"),
                location == null ? null : URI.create(location),
                row.getBytes("answer_body"));
    }

    private static void key(PreparedStatement statement, int first, KeyUse use) throws SQLException {
        statement.setString(first, use.owner());
        statement.setString(first + 1, use.operation());
        statement.setString(first + 2, use.key());
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T using(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency records can't be used: SQLSTATE " + e.getSQLState(), e);
        }
    }
}
