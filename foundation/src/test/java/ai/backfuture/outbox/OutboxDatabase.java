package ai.backfuture.outbox;

import ai.backfuture.localstack.SharedStack;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A database of its own with the foundation's tables, and what tests do to it. */
final class OutboxDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final AgroalDataSource dataSource;

    private OutboxDatabase(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    static OutboxDatabase fresh() {
        String name = "outbox_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        String url = SharedStack.postgres(name);
        try {
            AgroalDataSource dataSource = AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(20)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                    .principal(new NamePrincipal(name))
                                    .credential(new SimplePassword(name)))));
            OutboxDatabase database = new OutboxDatabase(dataSource);
            database.execute(script("/db/foundation/V1__outbox.sql"));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    AgroalDataSource dataSource() {
        return dataSource;
    }

    Connection connection() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long waiting() {
        return number("SELECT count(*) FROM outbox");
    }

    /** Commits a row whose payload is the text. */
    void add(String topic, UUID key, String text) {
        try (Connection connection = connection()) {
            add(connection, topic, key, text.getBytes(StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void add(Connection connection, String topic, UUID key, byte @Nullable [] payload) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO outbox (bucket, topic, record_key, headers, payload) VALUES (?, ?, ?, ?, ?)")) {
            insert.setInt(1, Buckets.of(key));
            insert.setString(2, topic);
            insert.setObject(3, key);
            insert.setString(4, "{\"ce_id\":\"" + UUID.randomUUID() + "\"}");
            insert.setBytes(5, payload);
            insert.executeUpdate();
        }
    }

    private static String script(String path) {
        try (InputStream in = OutboxDatabase.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
