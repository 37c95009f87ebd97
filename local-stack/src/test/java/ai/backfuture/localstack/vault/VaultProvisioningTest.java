package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VaultProvisioningTest {

    private static final Path POLICIES = Path.of("..", "deploy", "vault");
    private static final String KEY_HASH = "secret/data/services/connection-service/key-hash";

    private final VaultServer server = VaultServer.start(VaultServer.Options.dev());
    private final VaultClient root = VaultClient.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_service_with_a_policy_gets_a_login_that_lasts_20_minutes() {
        Map<String, AppRoleLogin> logins = provision(VaultProvisioning.Settings.usual());

        assertThat(logins).containsOnlyKeys("connection-service", "validation-worker", "notification-service");
        JsonNode auth = login(
                logins.get("validation-worker").roleId(),
                logins.get("validation-worker").secretId());
        assertThat(auth.path("lease_duration").asInt()).isEqualTo(1200);
        assertThat(auth.path("policies").toString()).isEqualTo("[\"default\",\"validation-worker\"]");
    }

    @Test
    void the_key_for_hashes_is_made_once_and_then_left_alone() {
        provision(VaultProvisioning.Settings.usual());
        JsonNode first = root.get(KEY_HASH).data().path("data");

        provision(VaultProvisioning.Settings.usual());

        assertThat(root.get(KEY_HASH).data().path("data")).isEqualTo(first);
        assertThat(first.path("current").asText()).isEqualTo("1");
        assertThat(Base64.getDecoder().decode(first.path("1").asText())).hasSize(32);
    }

    @Test
    void logins_handed_out_before_stay_good_when_it_is_run_again() {
        AppRoleLogin before = provision(VaultProvisioning.Settings.usual()).get("validation-worker");

        AppRoleLogin after = provision(VaultProvisioning.Settings.usual()).get("validation-worker");

        assertThat(after.roleId()).isEqualTo(before.roleId());
        assertThat(login(before.roleId(), before.secretId()).isMissingNode()).isFalse();
    }

    @Test
    void a_secret_id_can_be_handed_out_wrapped() {
        AppRoleLogin login = provision(
                        VaultProvisioning.Settings.usual().withSecretIds(Duration.ofHours(1), Duration.ofMinutes(5)))
                .get("connection-service");
        assertThat(login.asProperties()).containsKey("quarkus.vault.authentication.app-role.secret-id-wrapping-token");

        VaultClient.Answer unwrapped = root.as(login.secretId()).post("sys/wrapping/unwrap", "");

        assertThat(login(login.roleId(), unwrapped.data().path("secret_id").asText())
                        .path("client_token")
                        .asText())
                .startsWith("s.");
        assertThat(unwrapped.data().path("secret_id_ttl").asInt()).isEqualTo(3600);
    }

    @Test
    void how_long_tokens_live_can_be_set() {
        AppRoleLogin login = provision(
                        VaultProvisioning.Settings.usual().withTokens(Duration.ofSeconds(10), Duration.ofSeconds(30)))
                .get("validation-worker");

        assertThat(login(login.roleId(), login.secretId())
                        .path("lease_duration")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void the_audit_log_is_enabled_once(@TempDir Path folder) {
        Path log = folder.resolve("audit.log");

        provision(VaultProvisioning.Settings.usual().auditedTo(log));
        provision(VaultProvisioning.Settings.usual().auditedTo(log));

        assertThat(log).isNotEmptyFile();
    }

    @Test
    void a_vault_that_was_just_initialised_is_set_up_from_nothing() {
        try (VaultServer fresh = VaultServer.start(VaultServer.Options.uninitialised())) {
            VaultClient anybody = VaultClient.of(fresh).as(null);
            JsonNode init = anybody.call("PUT", "sys/init", "{\"secret_shares\":1,\"secret_threshold\":1}")
                    .json();
            anybody.call("PUT", "sys/unseal", "{\"key\":" + init.path("keys").path(0) + "}");

            Map<String, AppRoleLogin> logins = VaultProvisioning.provision(
                    fresh.address(), init.path("root_token").asText(), POLICIES);

            assertThat(logins).hasSize(3);
        }
    }

    @Test
    void a_policy_that_vault_refuses_stops_the_set_up(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("broken.hcl"), "path \"x\" { capabilities = [\"fly\"] }");

        assertThatThrownBy(() -> VaultProvisioning.provision(server.address(), server.rootToken(), folder))
                .hasMessageContaining("400 to POST sys/policies/acl/broken");
    }

    private Map<String, AppRoleLogin> provision(VaultProvisioning.Settings settings) {
        return VaultProvisioning.provision(server.address(), server.rootToken(), POLICIES, settings);
    }

    private JsonNode login(String roleId, String secretId) {
        return root.as(null)
                .post("auth/approle/login", "{\"role_id\":\"" + roleId + "\",\"secret_id\":\"" + secretId + "\"}")
                .json()
                .path("auth");
    }
}
