package ai.backfuture.connection;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.connection.stack.StoryOnTheStack;
import ai.backfuture.connection.stack.TopicLog;
import ai.backfuture.contracts.Reason;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResultsIT extends StoryOnTheStack {

    @Test
    void poison_goes_to_the_dead_letter_topic_as_it_came_and_the_flow_goes_on() {
        UUID id = alice.adds();
        Map<String, String> headers = Map.of(
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/validation-worker",
                "ce_time", "2026-11-01T00:00:00Z",
                "ce_type", "ai.backfuture.connection.validated.v1");
        byte[] key = bytes("poison-" + id);

        worker.sends(key, bytes("{broken"), headers);
        worker.sends(key, bytes("{}"), headers);
        worker.sends(key, null, headers);
        worker.sends(null, bytes("x"), Map.of());
        worker.sends(key, bytes("{}"), Map.of("ce_type", "ai.backfuture.of.the.future.v9"));
        worker.passes(id, 1);

        awaitStatus(id, "ONLINE");
        try (TopicLog dead = new TopicLog("validations-dlq")) {
            soon().until(() -> dead.all().size() >= 4);
            assertThat(dead.all()).anyMatch(r -> r.value() == null);
            assertThat(dead.all()).allSatisfy(r -> {
                var reason = r.headers().lastHeader("dead-letter-reason");
                assertThat(new String(reason.value(), StandardCharsets.UTF_8)).doesNotContain("broken");
            });
            assertThat(dead.all().getFirst().headers().lastHeader("dead-letter-topic"))
                    .isNotNull();
        }
    }

    @Test
    void a_result_that_the_database_cannot_hold_does_not_stop_the_others() {
        UUID unlucky = alice.adds();
        UUID id = alice.adds();

        worker.refuses(unlucky, 1, Reason.UNKNOWN, "\0", null);
        worker.passes(id, 1);

        awaitStatus(id, "ONLINE");
        assertThat(alice.get(unlucky).<String>path("lastTest.outcome")).isIn("RUNNING", "FAILED");
    }

    @Test
    void results_wait_while_the_database_is_away_and_none_is_lost() throws SQLException {
        UUID id = alice.adds();
        try (Connection sql = database.getConnection();
                Statement statement = sql.createStatement()) {
            sql.setAutoCommit(false);
            statement.execute("LOCK TABLE connection_test IN ACCESS EXCLUSIVE MODE");
            worker.passes(id, 1);
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND pid <> pg_backend_pid() AND state = 'active'");
            sql.commit();
            sql.setAutoCommit(true);
        }

        awaitStatus(id, "ONLINE");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
