package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.vault.AppRoleLogin;
import ai.backfuture.localstack.vault.VaultProvisioning;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.utility.MountableFile;
import org.testcontainers.vault.VaultContainer;

/** What is shown on the stand-in holds on HashiCorp's Vault. */
class OfficialVaultIT {

    private static final String CREDENTIAL =
            "connections/0199aaaa-0000-7000-8000-000000000001/0199aaaa-0000-7000-8000-000000000002";
    private static final String BODY = "{\"options\":{\"cas\":0},\"data\":{\"apiKey\":\"k\",\"secretKey\":\"s\"}}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static VaultContainer<?> vault;
    private static Map<String, AppRoleLogin> logins;

    @BeforeAll
    static void start() {
        Images.needAnEngine();
        vault = new VaultContainer<>(Images.of("vault", "hashicorp/vault"))
                .withVaultToken("root")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(Repository.ROOT.resolve("deploy/compose/vault")), "/keeper")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(Repository.ROOT.resolve("deploy/vault")), "/policies");
        vault.start();
        logins = VaultProvisioning.provision(
                vault.getHttpHostAddress(),
                "root",
                Repository.ROOT.resolve("deploy/vault"),
                VaultProvisioning.Settings.usual().withSecretIds(Duration.ofHours(1), Duration.ofMinutes(5)));
    }

    @AfterAll
    static void stop() {
        if (vault != null) {
            vault.stop();
        }
    }

    @Test
    void one_service_writes_what_the_other_reads_and_neither_can_do_more() throws Exception {
        String owner = login("connection-service");
        String worker = login("validation-worker");

        assertThat(call(owner, "POST", "secret/data/" + CREDENTIAL, BODY).statusCode())
                .isEqualTo(200);
        assertThat(call(owner, "POST", "secret/data/" + CREDENTIAL, BODY).statusCode())
                .as("written once")
                .isIn(400, 403);
        assertThat(call(owner, "GET", "secret/data/" + CREDENTIAL, "").statusCode())
                .isEqualTo(403);
        assertThat(call(worker, "GET", "secret/data/" + CREDENTIAL, "").statusCode())
                .isEqualTo(200);
        assertThat(call(worker, "LIST", "secret/metadata/connections", "").statusCode())
                .isEqualTo(403);
        assertThat(call(worker, "POST", "secret/data/" + CREDENTIAL, BODY).statusCode())
                .isEqualTo(403);
        assertThat(call(owner, "DELETE", "secret/metadata/" + CREDENTIAL, "").statusCode())
                .isEqualTo(204);
        assertThat(call(worker, "GET", "secret/data/" + CREDENTIAL, "").statusCode())
                .isEqualTo(404);
    }

    /** With the shell and wget of Vault's own image, on a server that nobody has set up. */
    @Test
    void the_keeper_sets_up_a_server_with_integrated_storage() throws Exception {
        ExecResult done = vault.execInContainer("/bin/sh", "-c", """
            sed -e 's/8200/8300/g' -e 's/8201/8301/g' -e 's#/vault/file#/tmp/raft#' /keeper/server.hcl > /tmp/server.hcl
            mkdir -p /tmp/raft /tmp/keys /tmp/secrets /tmp/config/connection-service /tmp/config/validation-worker
            echo secret > /tmp/secrets/connections-password
            vault server -config=/tmp/server.hcl > /tmp/server.log 2>&1 &
            export VAULT_ADDR=http://127.0.0.1:8300 KEYS_DIR=/tmp/keys CONFIG_DIR=/tmp/config SECRETS_DIR=/tmp/secrets
            export READY_FILE=/tmp/ready AUDIT_LOG=/tmp/audit.log ONCE=yes
            for attempt in 1 2 3 4 5 6 7 8 9 10; do sh /keeper/keeper.sh && break; sleep 1; done
            ls /tmp/ready && cat /tmp/config/connection-service/application.properties
            """);

        assertThat(done.getExitCode()).as(done.getStderr()).isZero();
        assertThat(done.getStdout()).contains("secret-id-wrapping-token=", "quarkus.datasource.password=secret");
        assertThat(done.getStderr()).contains("the root token is revoked");
    }

    private static String login(String service) throws IOException, InterruptedException {
        AppRoleLogin login = logins.get(service);
        JsonNode unwrapped = JSON.readTree(
                call(login.secretId(), "POST", "sys/wrapping/unwrap", "").body());
        String secretId = unwrapped.at("/data/secret_id").asText();
        String body = JSON.writeValueAsString(Map.of("role_id", login.roleId(), "secret_id", secretId));
        return JSON.readTree(call("", "POST", "auth/approle/login", body).body())
                .at("/auth/client_token")
                .asText();
    }

    private static HttpResponse<String> call(String token, String method, String path, String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(vault.getHttpHostAddress() + "/v1/" + path))
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (!token.isEmpty()) {
                request.header("X-Vault-Token", token);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
