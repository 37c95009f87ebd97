package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class VaultServerTest {

    private final VaultServer server = VaultServer.start(VaultServer.Options.dev());
    private final VaultClient root = VaultClient.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_suspended_server_takes_requests_and_answers_them_when_it_is_resumed() throws Exception {
        server.suspend();
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(
                () -> root.post("secret/data/a", "{\"data\":{}}").status());
        await().atMost(10, TimeUnit.SECONDS).until(() -> server.waiting() == 1);
        assertThat(status).isNotDone();

        server.resume();

        assertThat(status.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(root.get("sys/health").status()).isEqualTo(200);
    }

    @Test
    void a_restarted_server_is_sealed_on_the_same_port_and_has_kept_everything() {
        String address = server.address();
        root.post("secret/data/a", "{\"data\":{}}");

        server.restart();

        assertThat(server.address()).isEqualTo(address);
        assertThat(root.get("secret/data/a").status()).isEqualTo(503);
        root.as(null).call("PUT", "sys/unseal", "{\"key\":\"" + server.unsealKey() + "\"}");
        assertThat(root.get("secret/data/a").status()).isEqualTo(200);
    }

    @Test
    void a_request_in_flight_is_cut_off_by_a_restart() throws Exception {
        server.suspend();
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(
                () -> root.post("secret/data/a", "{\"data\":{}}").status());
        await().atMost(10, TimeUnit.SECONDS).until(() -> server.waiting() == 1);

        server.restart();

        assertThat(status).failsWithin(Duration.ofSeconds(10));
        root.as(null).call("PUT", "sys/unseal", "{\"key\":\"" + server.unsealKey() + "\"}");
        assertThat(root.get("secret/data/a").status()).isEqualTo(404);
    }

    @Test
    void it_listens_on_loopback_only() {
        assertThat(server.address()).startsWith("http://127.0.0.1:");
    }

    @Test
    void secrets_do_not_show_when_things_are_printed() {
        Token token = new TokenStore()
                .issue("s.secret", Grant.root("token", "p"), Instant.EPOCH)
                .token();

        assertThat(token.toString()).doesNotContain("s.secret");
        assertThat(new AppRoleLogin("role", "s.secret", false).toString()).doesNotContain("s.secret");
        assertThat(VaultServer.Options.dev().withRootToken("s.secret").toString())
                .doesNotContain("s.secret");
        assertThat(new KvVersion(Json.object().put("k", "s.secret"), Instant.EPOCH, null, false).toString())
                .doesNotContain("s.secret");
    }
}
