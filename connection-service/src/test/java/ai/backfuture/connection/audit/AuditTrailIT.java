package ai.backfuture.connection.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import ai.backfuture.connection.application.OperatorRecords;
import ai.backfuture.connection.stack.Trader;
import ai.backfuture.contracts.Reason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditTrailIT extends AuditStory {

    @Inject
    OperatorRecords operators;

    @Test
    void everything_that_is_done_to_a_connection_leaves_an_entry() {
        UUID id = alice.adds();
        worker.passes(id, 1);
        awaitStatus(id, "ONLINE");
        alice.patches(id, Map.of("name", "Renamed " + id)).then().statusCode(200);
        alice.patches(
                        id,
                        Map.of("markets", List.of("SPOT", "FUTURES"), "statements", Map.of("withdrawalDisabled", true)))
                .then()
                .statusCode(200);
        worker.refuses(id, 2, Reason.IP_NOT_ALLOWED);
        awaitStatus(id, "FAILED");
        alice.tests(id).then().statusCode(202);
        alice.removes(id).then().statusCode(202);
        awaitStatus(id, "GONE");

        assertThat(actionsOf(id))
                .containsSubsequence(
                        "CONNECTION_REMOVED", "REMOVAL_BEGUN", "TEST_REQUESTED", "STATE_CHANGED", "STATEMENTS_CHANGED")
                .contains("MARKETS_CHANGED")
                .endsWith("CONNECTION_RENAMED", "STATE_CHANGED", "CONNECTION_ADDED");
        assertThat(actionsOf(id)).hasSize(9);
    }

    @Test
    void an_entry_says_who_and_from_where_and_in_which_request() {
        Response answer = alice.asking()
                .header("X-Forwarded-For", "203.0.113.77")
                .header("User-Agent", "dashboard/7")
                .header("X-Correlation-Id", "story-of-alice-1")
                .body(Trader.newConnection())
                .post("/api/connections");
        UUID id = UUID.fromString(answer.path("id"));

        Map<String, Object> entry = newest(id, "CONNECTION_ADDED");

        assertThat(by(entry))
                .containsEntry("kind", "USER")
                .containsEntry("name", entry.get("owner"))
                .containsEntry("address", "203.0.113.77")
                .containsEntry("userAgent", "dashboard/7");
        assertThat(entry).containsEntry("correlationId", "story-of-alice-1");
        assertThat(detail(entry)).containsEntry("credential", credentialPath(id));
    }

    @Test
    void what_we_do_by_ourselves_is_done_by_the_system() {
        UUID id = onlineConnection();

        Map<String, Object> entry = newest(id, "STATE_CHANGED");

        assertThat(by(entry)).containsEntry("kind", "SYSTEM").containsEntry("name", null);
        assertThat(detail(entry)).containsEntry("from", "PENDING").containsEntry("to", "ONLINE");
    }

    @Test
    void suspensions_are_taken_down_with_the_owner_where_an_erasure_finds_it() {
        String owner = "suspended-" + UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            operators.suspended("OWNER", owner, "support case 7");
            operators.suspensionLifted("OWNER", owner);
            operators.suspended("EXCHANGE", "mexc", "maintenance");
        });

        List<Map<String, Object>> found = olga.asking()
                .queryParam("owner", owner)
                .get("/api/operator/audit")
                .path("items");
        assertThat(found)
                .extracting(entry -> entry.get("action"))
                .containsExactlyInAnyOrder("SUSPENDED", "SUSPENSION_LIFTED");
        assertThat(count("SELECT count(*) FROM audit_entry WHERE detail::text LIKE '%' || ? || '%'", owner))
                .isZero();
        assertThat(count("SELECT count(*) FROM audit_entry WHERE detail ->> 'value' = 'mexc'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_refused_leaves_no_entry() {
        UUID id = alice.adds();
        bob.removes(id).then().statusCode(404);
        alice.patches(id, Map.of("name", "")).then().statusCode(400);
        Map<String, Object> twice = Trader.newConnection();
        alice.adds(twice);
        long before = count("SELECT count(*) FROM audit_entry WHERE action = 'CONNECTION_ADDED'");

        alice.post(twice).then().statusCode(409);

        assertThat(actionsOf(id)).containsExactly("CONNECTION_ADDED");
        assertThat(count("SELECT count(*) FROM audit_entry WHERE action = 'CONNECTION_ADDED'"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET action = 'CONNECTION_ADDED'",
                "UPDATE audit_entry SET at = now()",
                "UPDATE audit_entry SET detail = '{}'",
                "UPDATE audit_entry SET connection_id = NULL",
                "UPDATE audit_entry SET owner = 'mallory'",
                "UPDATE audit_entry SET owner = NULL, personal = NULL",
                "UPDATE audit_entry SET personal = '{}'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry"
            })
    void entries_cannot_be_changed_or_deleted(String statement) {
        alice.adds();

        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void a_pseudonym_is_for_ever() throws SQLException {
        String before = "erased-" + UUID.randomUUID();
        execute("INSERT INTO audit_entry (id, at, action, owner, actor_kind, detail) VALUES ('" + UUID.randomUUID()
                + "', now(), 'OWNER_ERASED', '" + before + "', 'SYSTEM', '{}')");

        assertThatThrownBy(() -> execute("UPDATE audit_entry SET owner = 'erased-" + UUID.randomUUID()
                        + "' WHERE owner = '" + before + "'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void pages_join_without_gap_or_overlap() {
        UUID id = alice.adds();
        for (int i = 0; i < 6; i++) {
            alice.patches(id, Map.of("name", "N" + i + " " + id)).then().statusCode(200);
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var asking = olga.asking().queryParam("connection", id).queryParam("limit", 2);
            Response page = (cursor == null ? asking : asking.queryParam("cursor", cursor)).get("/api/operator/audit");
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).hasSize(7);
        assertThat(new HashSet<>(seen)).hasSize(7);
        assertThat(seen)
                .isEqualTo(entriesOf(id).stream().map(entry -> entry.get("id")).toList());
    }

    @Test
    void entries_are_found_by_owner_and_by_time() {
        UUID id = bob.adds();
        Map<String, Object> entry = newest(id, "CONNECTION_ADDED");
        Instant at = Instant.parse((String) entry.get("at"));

        List<String> found = olga.asking()
                .queryParam("owner", entry.get("owner"))
                .queryParam("from", at.toString())
                .queryParam("to", at.plusMillis(1).toString())
                .get("/api/operator/audit")
                .path("items.id");
        List<String> later = olga.asking()
                .queryParam("connection", id)
                .queryParam("from", at.plusMillis(1).toString())
                .get("/api/operator/audit")
                .path("items.id");

        assertThat(found).contains((String) entry.get("id"));
        assertThat(later).isEmpty();
    }

    @Test
    void nobody_but_an_operator_sees_it() {
        alice.asking().get("/api/operator/audit").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        alice.asking().delete("/api/operator/owners/bob").then().statusCode(403);
        io.restassured.RestAssured.given().get("/api/operator/audit").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"connection,7", "from,yesterday", "to,2026-13-01T00:00:00Z", "limit,0", "limit,101", "cursor,x"})
    void a_question_that_makes_no_sense_is_refused(String parameter, String value) {
        olga.asking()
                .queryParam(parameter, value)
                .get("/api/operator/audit")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations[0].field", equalTo(parameter));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
