package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/** The databases of the Compose installation, made by its own script on the official image. */
class OfficialPostgresIT {

    private static PostgreSQLContainer postgres;

    @BeforeAll
    static void start() {
        Images.needAnEngine();
        postgres = new PostgreSQLContainer(Images.of("postgres", "postgres"))
                .withCopyFileToContainer(
                        MountableFile.forHostPath(
                                Repository.ROOT.resolve("deploy/compose/postgres/10-databases.sh"), 0755),
                        "/docker-entrypoint-initdb.d/10-databases.sh");
        for (String name : new String[] {"connections", "strategies", "notifications"}) {
            postgres.withCopyToContainer(Transferable.of(name + "-secret\n"), "/run/secrets/" + name + "-password");
        }
        postgres.start();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    @Test
    void a_service_gets_into_its_own_database_and_may_make_tables_there() throws SQLException {
        try (Connection connection = connect("connections", "connections");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE tried (id int)");
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM tried")) {
                assertThat(count.next()).isTrue();
            }
        }
    }

    @Test
    void no_service_gets_into_the_database_of_another() {
        assertThatThrownBy(() -> connect("strategies", "connections")).hasMessageContaining("permission denied");
    }

    private static Connection connect(String database, String user) throws SQLException {
        String url = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/" + database;
        return DriverManager.getConnection(url, user, user + "-secret");
    }
}
