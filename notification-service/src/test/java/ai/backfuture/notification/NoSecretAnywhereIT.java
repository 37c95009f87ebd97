package ai.backfuture.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.notification.Trader.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A signing secret is found in Vault and in the one answer that shows it, and nowhere else. */
@QuarkusTest
class NoSecretAnywhereIT extends StoryOnTheStack {

    private static final String EVERY_ROW = """
        SELECT string_agg(row, ' ') FROM (
          SELECT w::text AS row FROM webhook w UNION ALL SELECT d::text FROM delivery d
          UNION ALL SELECT u::text FROM unwanted_secret u UNION ALL SELECT k::text FROM known_connection k
          UNION ALL SELECT l::text FROM dead_letter l
          UNION ALL SELECT convert_from(i.answer_body, 'UTF8') FROM idempotency_record i) AS rows
        """;

    @Test
    void a_signing_secret_is_in_no_row_no_log_no_message_and_no_further_answer() {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(
                        record.getMessage() + " " + Arrays.toString(record.getParameters()) + " " + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        Logger.getLogger("ai.backfuture").setLevel(Level.ALL);
        try {
            UUID id = registered();
            Registered webhook = new Registered(id, rotated(id));
            receiver.answersNext(500, Map.of());
            failedConnection();
            soon().until(() -> receiver.messages().size() == 1);
            alice.tests(webhook.id()).then().statusCode(202);
            soon().until(() -> receiver.messages().size() == 2);
            String answers = alice.sees(webhook.id()).asString()
                    + alice.request().get("/api/webhooks").asString()
                    + alice.changes(webhook.id(), "{\"description\":\"other\"}").asString();
            String canary = webhook.secret().substring("whsec_".length());

            assertThat(text("SELECT secret_ref FROM webhook WHERE id = ?", webhook.id()))
                    .satisfies(ref -> assertThat(VaultOfTests.secretAt(ref)).contains(canary));
            assertThat(text(EVERY_ROW)).contains("my alerts").doesNotContain(canary, "whsec_");
            assertThat(answers).doesNotContain(canary, "whsec_");
            assertThat(receiver.messages())
                    .allSatisfy(message -> assertThat(message.toString()).doesNotContain(canary, "whsec_"));
            assertThat(String.join("\n", lines)).doesNotContain(canary, "whsec_", "token=4711");
            assertThat(metrics()).contains("backfuture_webhooks_attempts").doesNotContain(canary, "whsec_", "token=");
        } finally {
            Logger.getLogger("ai.backfuture").setLevel(null);
            root.removeHandler(listening);
        }
    }

    private UUID registered() {
        String id = alice.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Trader.body(receiver.url(), "connection.failed"))
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private String rotated(UUID id) {
        return alice.changes(id, "{\"rotateSecret\":true}")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    private static String metrics() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return RestAssured.given()
                .get("http://localhost:" + port + "/q/metrics")
                .asString();
    }
}
