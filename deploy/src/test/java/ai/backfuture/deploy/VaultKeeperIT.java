package ai.backfuture.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.backfuture.localstack.vault.VaultServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keeper of the Compose installation, as the script that it is, against the Vault stand-in. Needs sh and wget. */
class VaultKeeperIT {

    private static final List<String> SERVICES = List.of("connection-service", "validation-worker", "strategy-service");
    private static final Path COMPOSE = Repository.ROOT.resolve("deploy/compose/vault");
    private static final String WRAPPING_TOKEN = "quarkus.vault.authentication.app-role.secret-id-wrapping-token";

    @TempDir
    Path dir;

    private @Nullable VaultServer vault;

    @BeforeEach
    void aVaultThatNobodyHasSetUp() throws IOException {
        assumeTrue(Programs.installed("wget"), "wget is not installed: the keeper's script is not tried here");
        vault = VaultServer.start(VaultServer.Options.uninitialised());
        for (String folder : List.of("keys", "keeper", "secrets")) {
            Files.createDirectories(dir.resolve(folder));
        }
        for (String service : SERVICES) {
            Files.createDirectories(dir.resolve("config/" + service));
        }
        Files.writeString(dir.resolve("secrets/connections-password"), "one\n");
        Files.writeString(dir.resolve("secrets/strategies-password"), "two\n");
        Files.copy(COMPOSE.resolve("keeper.hcl"), dir.resolve("keeper/keeper.hcl"));
    }

    @AfterEach
    void close() {
        if (vault != null) {
            vault.close();
        }
    }

    @Test
    void sets_a_fresh_Vault_up_and_gives_the_root_token_back() throws Exception {
        assertThat(round()).isZero();

        assertThat(dir.resolve("ready")).exists();
        assertThat(dir.resolve("keys/root-token")).doesNotExist();
        assertThat(config("connection-service"))
                .containsEntry("quarkus.datasource.password", "one")
                .containsKey(WRAPPING_TOKEN);
        assertThat(config("strategy-service")).containsOnly(Map.entry("quarkus.datasource.password", "two"));
    }

    @Test
    void leaves_a_login_that_nobody_has_used_as_it_is() throws Exception {
        round();
        Properties first = config("validation-worker");

        assertThat(round()).isZero();

        assertThat(config("validation-worker")).isEqualTo(first);
    }

    @Test
    void puts_a_fresh_login_in_place_of_one_that_was_used() throws Exception {
        round();
        String used = config("validation-worker").getProperty(WRAPPING_TOKEN);
        assertThat(unwrap(used)).isEqualTo(200);

        round();

        String fresh = config("validation-worker").getProperty(WRAPPING_TOKEN);
        assertThat(fresh).isNotEqualTo(used);
        assertThat(unwrap(used)).isEqualTo(400);
        assertThat(unwrap(fresh)).isEqualTo(200);
    }

    @Test
    void unseals_a_Vault_that_was_started_again() throws Exception {
        round();
        vault.restart();

        assertThat(round()).isZero();

        assertThat(dir.resolve("ready")).exists();
    }

    @Test
    void is_not_ready_while_Vault_does_not_answer() throws Exception {
        round();
        vault.close();

        assertThat(round()).isNotZero();

        assertThat(dir.resolve("ready")).doesNotExist();
    }

    private int round() throws IOException, InterruptedException {
        ProcessBuilder keeper = new ProcessBuilder(
                        "sh", COMPOSE.resolve("keeper.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("log").toFile());
        Map<String, String> environment = keeper.environment();
        environment.put("VAULT_ADDR", vault.address());
        environment.put("KEYS_DIR", dir.resolve("keys").toString());
        environment.put("KEEPER_DIR", dir.resolve("keeper").toString());
        environment.put("POLICIES_DIR", Repository.ROOT.resolve("deploy/vault").toString());
        environment.put("CONFIG_DIR", dir.resolve("config").toString());
        environment.put("SECRETS_DIR", dir.resolve("secrets").toString());
        environment.put("READY_FILE", dir.resolve("ready").toString());
        environment.put("AUDIT_LOG", dir.resolve("audit.log").toString());
        environment.put("ONCE", "yes");
        Process process = keeper.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Properties config(String service) throws IOException {
        Properties config = new Properties();
        try (var reader = Files.newBufferedReader(dir.resolve("config/" + service + "/application.properties"))) {
            config.load(reader);
        }
        return config;
    }

    private int unwrap(String token) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(vault.address() + "/v1/sys/wrapping/unwrap"))
                    .header("X-Vault-Token", token)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
