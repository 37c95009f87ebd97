package ai.backfuture.connection.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.connection.stack.Trader;
import ai.backfuture.contracts.CredentialRef;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every reading of a secret, from the log that Vault itself writes. */
@QuarkusTest
class SecretReadingsIT extends AuditStory {

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "backfuture.audit.vault-log")
    String auditLog;

    @Test
    void a_reading_is_joined_to_the_test_it_was_for() {
        UUID id = alice.adds();
        String path = credentialPath(id);

        assertThat(readAsWorker(path, vault.loginAsWorker())).isEqualTo(200);

        Map<String, Object> reading = awaitReadings(id, 1).getFirst();
        assertThat(reading).containsEntry("action", "SECRET_READ").containsEntry("owner", ownerOf(id));
        assertThat(by(reading))
                .containsEntry("kind", "VAULT_CLIENT")
                .containsEntry("name", "validation-worker")
                .containsEntry("address", "127.0.0.1");
        assertThat(detail(reading)).containsEntry("path", path);
        assertThat(testOf(reading)).containsEntry("number", 1).containsEntry("trigger", "ADDED");
    }

    @Test
    void in_a_normal_run_every_reading_is_explained() {
        List<UUID> connections =
                java.util.stream.Stream.generate(() -> alice.adds()).limit(20).toList();
        String token = vault.loginAsWorker();
        for (UUID id : connections) {
            readAsWorker(credentialPath(id), token);
            worker.passes(id, 1);
        }
        connections.forEach(id -> awaitStatus(id, "ONLINE"));
        for (UUID id : connections) {
            alice.tests(id).then().statusCode(202);
            readAsWorker(credentialPath(id), vault.loginAsWorker());
        }

        for (UUID id : connections) {
            assertThat(awaitReadings(id, 2))
                    .allSatisfy(reading -> assertThat(reading).containsEntry("action", "SECRET_READ"))
                    .extracting(reading -> testOf(reading).get("number"))
                    .containsExactly(2, 1);
        }
    }

    @Test
    void a_stolen_token_that_reads_a_thousand_keys_raises_the_alarm_within_a_minute() {
        String canary = "canary" + Trader.newSecret();
        List<CredentialRef> refs = java.util.stream.Stream.generate(
                        () -> CredentialRef.of(UUID.randomUUID(), UUID.randomUUID()))
                .limit(1_000)
                .toList();
        refs.forEach(ref -> vault.hold(ref.path(), canary));
        double before = meters.counter("backfuture.audit.unexplained.reads").count();
        List<LogRecord> lines = new CopyOnWriteArrayList<>();
        Handler ear = listening(lines);

        readAll(refs);

        String[] ids = refs.stream().map(ref -> ref.path().split("/")[1]).toArray(String[]::new);
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(count(
                            "SELECT count(*) FROM audit_entry WHERE action = 'UNEXPLAINED_READ'"
                                    + " AND connection_id = ANY (?::uuid[])",
                            (Object) ids))
                    .isEqualTo(1_000));
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        assertThat(meters.counter("backfuture.audit.unexplained.reads").count()).isGreaterThanOrEqualTo(before + 1_000);
        assertThat(lines)
                .anyMatch(line -> line.getLevel().intValue() >= Level.SEVERE.intValue()
                        && line.getMessage().startsWith("ALARM"));
        assertThat(lines).noneMatch(line -> line.getMessage().contains(canary));
    }

    @Test
    void reading_by_anybody_else_is_unexplained_even_while_a_test_runs() {
        UUID id = alice.adds();

        vault.secretAt(credentialPath(id));

        Map<String, Object> reading = awaitReadings(id, 1).getFirst();
        assertThat(reading).containsEntry("action", "UNEXPLAINED_READ").containsEntry("owner", ownerOf(id));
    }

    @Test
    void others_may_be_named_as_readers() {
        UUID id = alice.adds();

        readAsWorker(credentialPath(id), vault.tokenThatMayRead("break-glass"));

        Map<String, Object> reading = awaitReadings(id, 1).getFirst();
        assertThat(reading).containsEntry("action", "SECRET_READ");
        assertThat(detail(reading)).containsEntry("allowedReader", "break-glass");
    }

    @Test
    void an_attempt_that_vault_refuses_is_kept_and_is_no_reading() {
        UUID id = alice.adds();

        assertThat(readAsWorker(credentialPath(id), "s.stolen-and-expired")).isEqualTo(403);

        assertThat(awaitReadings(id, 1))
                .extracting(entry -> entry.get("action"))
                .containsExactly("SECRET_READ_DENIED");
    }

    @Test
    void a_reading_is_explained_also_when_the_connection_is_gone_by_then() {
        UUID id = alice.adds();
        String path = credentialPath(id);
        String owner = ownerOf(id);
        readAsWorker(path, vault.loginAsWorker());
        awaitReadings(id, 1);
        alice.removes(id).then().statusCode(202);
        awaitStatus(id, "GONE");

        assertThat(awaitReadings(id, 1)).hasSize(1).first().satisfies(reading -> {
            assertThat(reading).containsEntry("action", "SECRET_READ").containsEntry("owner", owner);
            assertThat(testOf(reading)).containsEntry("number", 1);
        });
    }

    @Test
    void reading_the_log_again_from_its_start_doubles_nothing() {
        UUID id = alice.adds();
        readAsWorker(credentialPath(id), vault.loginAsWorker());
        awaitReadings(id, 1);

        text("UPDATE audit_position SET read_to = 0 RETURNING source");

        UUID later = alice.adds();
        readAsWorker(credentialPath(later), vault.loginAsWorker());
        awaitReadings(later, 1);
        assertThat(awaitReadings(id, 1)).hasSize(1);
        assertThat(count("SELECT count(*) - count(DISTINCT vault_request) FROM audit_entry"
                        + " WHERE vault_request IS NOT NULL"))
                .isZero();
    }

    @Test
    void rotation_loses_nothing() throws IOException {
        UUID before = alice.adds();
        UUID after = alice.adds();
        readAsWorker(credentialPath(before), vault.loginAsWorker());

        vault.rotateAuditLog(Path.of(auditLog), "audit.log." + UUID.randomUUID());
        readAsWorker(credentialPath(after), vault.loginAsWorker());

        assertThat(awaitReadings(before, 1)).hasSize(1);
        assertThat(awaitReadings(after, 1)).hasSize(1);
        assertThat(count("SELECT count(*) FROM audit_entry WHERE action = 'AUDIT_LOG_GAP'"))
                .isZero();
    }

    @Test
    void no_secret_is_in_the_audit_or_in_the_log_it_is_made_of() throws IOException {
        String apiKey = Trader.newApiKey();
        String secret = Trader.newSecret();
        UUID id = alice.adds(Trader.newConnection("Canary " + secret.substring(0, 6), apiKey, secret));
        String token = vault.loginAsWorker();
        readAsWorker(credentialPath(id), token);
        awaitReadings(id, 1);

        String rows = text("SELECT string_agg(row_to_json(e)::text, ' ') FROM audit_entry e")
                + text("SELECT coalesce(string_agg(row_to_json(r)::text, ' '), '') FROM audit_reading r")
                + text("SELECT string_agg(row_to_json(t)::text, ' ') FROM audit_test t");
        assertThat(rows)
                .contains(id.toString())
                .doesNotContain(apiKey)
                .doesNotContain(secret)
                .doesNotContain(token);
        assertThat(Files.readString(Path.of(auditLog)))
                .contains(id.toString())
                .doesNotContain(apiKey)
                .doesNotContain(secret)
                .doesNotContain(token);
    }

    /** Tokens live for seconds here, so a thief has to steal again and again. */
    private void readAll(List<CredentialRef> refs) {
        String token = vault.loginAsWorker();
        for (CredentialRef ref : refs) {
            if (readAsWorker(ref.path(), token) != 200) {
                token = vault.loginAsWorker();
                assertThat(readAsWorker(ref.path(), token)).isEqualTo(200);
            }
        }
    }

    private int readAsWorker(String path, String token) {
        return vault.statusOf("GET", "secret/data/" + path, "", token);
    }

    private String ownerOf(UUID connection) {
        return text("SELECT owner FROM connection WHERE id = ?", connection);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> testOf(Map<String, Object> reading) {
        return (Map<String, Object>) detail(reading).get("test");
    }

    private static Handler listening(List<LogRecord> lines) {
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(ear);
        return ear;
    }
}
