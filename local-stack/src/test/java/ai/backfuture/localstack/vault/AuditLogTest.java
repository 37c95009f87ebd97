package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log: every call and every answer, and no secret among them. */
final class AuditLogTest {

    private static final String CANARY = "canary-7f3d1c";

    @TempDir
    private Path folder;

    private Path log = Path.of("");
    private VaultServer server;
    private VaultClient root;

    AuditLogTest() {
        server = VaultServer.start(VaultServer.Options.dev());
        root = VaultClient.of(server);
    }

    @BeforeEach
    void enable() {
        log = folder.resolve("audit.log");
        assertThat(enable("file", log).status()).isEqualTo(204);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_read_is_a_line_for_the_question_and_one_for_the_answer() throws IOException {
        root.post("secret/data/a", "{\"data\":{\"k\":\"v\"}}");
        long before = lines().size();

        root.get("secret/data/a");
        root.get("secret/data/a");

        List<JsonNode> added = lines().subList((int) before, lines().size());
        assertThat(added)
                .extracting(line -> line.path("type").asText())
                .containsExactly("request", "response", "request", "response");
        assertThat(added).allSatisfy(line -> {
            assertThat(line.at("/request/operation").asText()).isEqualTo("read");
            assertThat(line.at("/request/path").asText()).isEqualTo("secret/data/a");
            assertThat(line.at("/request/remote_address").asText()).isEqualTo("127.0.0.1");
            assertThat(line.at("/auth/policies/0").asText()).isEqualTo("root");
            assertThat(line.at("/auth/client_token").asText()).matches("hmac-sha256:[0-9a-f]{64}");
        });
        assertThat(added.get(0).at("/request/id")).isEqualTo(added.get(1).at("/request/id"));
        assertThat(added.get(1).at("/response/data/data/k").asText()).startsWith("hmac-sha256:");
    }

    @Test
    void a_caller_is_told_by_role_and_metadata() throws IOException {
        AppRoleLogin login = VaultProvisioning.provision(
                        server.address(), server.rootToken(), Path.of("..", "deploy", "vault"))
                .get("validation-worker");
        String token = root.as(null)
                .post(
                        "auth/approle/login",
                        "{\"role_id\":\"" + login.roleId() + "\",\"secret_id\":\"" + login.secretId() + "\"}")
                .clientToken();

        root.as(token).get("secret/data/connections/a/b");

        JsonNode last = lines().getLast();
        assertThat(last.at("/auth/display_name").asText()).isEqualTo("approle");
        assertThat(last.at("/auth/metadata/role_name").asText()).isEqualTo("validation-worker");
        assertThat(last.at("/auth/accessor").asText()).startsWith("hmac-sha256:");
    }

    @Test
    void no_secret_is_in_it_in_clear() throws IOException {
        root.post("secret/data/x", "{\"data\":{\"apiKey\":\"" + CANARY + "\",\"deep\":[{\"s\":\"" + CANARY + "\"}]}}");
        root.get("secret/data/x");
        String token = root.post("auth/token/create", "{\"policies\":[\"default\"],\"meta\":{\"a\":\"b\"}}")
                .clientToken();
        root.as(token).get("secret/data/x");
        root.as(CANARY).get("secret/data/x");
        root.post("secret/data/x", "{\"data\":\"" + CANARY + "\"}");
        root.as(null).post("auth/approle/login", "{\"role_id\":\"" + CANARY + "\",\"secret_id\":\"" + CANARY + "\"}");

        assertThat(Files.readString(log)).doesNotContain(CANARY).doesNotContain(token);
    }

    @Test
    void refused_calls_are_in_it_with_the_reason() throws IOException {
        root.as("s.unknown").get("secret/data/x");

        JsonNode last = lines().getLast();
        assertThat(last.path("type").asText()).isEqualTo("response");
        assertThat(last.path("error").asText()).isEqualTo("permission denied");
    }

    @Test
    void its_lines_can_be_searched_by_the_hash_of_a_text() throws IOException {
        root.post("secret/data/x", "{\"data\":{\"apiKey\":\"" + CANARY + "\"}}");

        String hash = root.post("sys/audit-hash/file", "{\"input\":\"" + CANARY + "\"}")
                .data()
                .path("hash")
                .asText();

        assertThat(lines())
                .anyMatch(line -> line.at("/request/data/data/apiKey").asText().equals(hash));
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    @Test
    void others_may_read_it_when_the_device_is_enabled_so() throws IOException {
        Path shared = folder.resolve("shared.log");

        root.call(
                "PUT",
                "sys/audit/shared",
                "{\"type\":\"file\",\"options\":{\"file_path\":\"" + shared + "\",\"mode\":\"0644\"}}");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void nothing_is_answered_when_no_device_can_take_it_down() {
        root.post("secret/data/x", "{\"data\":{\"k\":\"v\"}}");
        assertThat(enable("full", Path.of("/dev/full")).status()).isEqualTo(204);
        assertThat(root.get("secret/data/x").status()).isEqualTo(200);

        root.delete("sys/audit/file");

        VaultClient.Answer read = root.get("secret/data/x");
        assertThat(read.status()).isEqualTo(500);
        assertThat(read.text()).doesNotContain("\"k\"");
        VaultClient.Answer write = root.post("secret/data/y", "{\"data\":{\"k\":\"v\"}}");
        assertThat(write.status()).isEqualTo(500);
        assertThat(root.get("sys/health").status()).isEqualTo(200);
    }

    @Test
    void a_device_that_cannot_be_opened_is_refused() {
        VaultClient.Answer answer = enable("other", folder.resolve("no/such/folder/audit.log"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("sanity check failed; unable to open");
        assertThat(enable("file", log).error()).isEqualTo("path already in use");
    }

    private VaultClient.Answer enable(String name, Path file) {
        return root.call(
                "PUT", "sys/audit/" + name, "{\"type\":\"file\",\"options\":{\"file_path\":\"" + file + "\"}}");
    }

    private List<JsonNode> lines() throws IOException {
        return Files.readAllLines(log).stream()
                .map(line -> new VaultClient.Answer(0, line).json())
                .toList();
    }
}
