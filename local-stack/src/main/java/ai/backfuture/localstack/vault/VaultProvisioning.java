package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets a Vault up for the services: the KV mount, a policy and an AppRole for each policy file, the keys for keyed
 * hashes, the audit log. Speaks HTTP only and works on a real Vault; running it again changes nothing but hands out new
 * secret ids.
 */
public final class VaultProvisioning {

    private static final String MOUNT = "secret";
    private static final String KEY_HASH = "services/connection-service/key-hash";
    private static final int KEY_LENGTH = 32;

    private final VaultApi vault;
    private final Settings settings;

    /**
     * How long things live.
     *
     * @param tokenTtl how long a login lasts unless renewed
     * @param tokenMaxTtl when a service has to log in again
     * @param secretIdTtl how long a service can log in with its secret id; zero for the longest Vault allows
     * @param secretIdWrapTtl how long a secret id waits behind a single-use token to be fetched; zero to hand it out openly
     * @param auditFile where Vault is to write its audit log, as Vault sees the path; null to leave auditing as it is
     */
    public record Settings(
            Duration tokenTtl,
            Duration tokenMaxTtl,
            Duration secretIdTtl,
            Duration secretIdWrapTtl,
            @Nullable Path auditFile) {

        /** Tokens for 20 minutes, up to an hour; secret ids for the life of a local stack, 32 days, not wrapped. */
        public static Settings usual() {
            return new Settings(
                    Duration.ofMinutes(20), Duration.ofHours(1), Duration.ofHours(768), Duration.ZERO, null);
        }

        public Settings auditedTo(Path file) {
            return new Settings(tokenTtl, tokenMaxTtl, secretIdTtl, secretIdWrapTtl, file);
        }

        public Settings withTokens(Duration ttl, Duration maxTtl) {
            return new Settings(ttl, maxTtl, secretIdTtl, secretIdWrapTtl, auditFile);
        }

        public Settings withSecretIds(Duration ttl, Duration wrapTtl) {
            return new Settings(tokenTtl, tokenMaxTtl, ttl, wrapTtl, auditFile);
        }
    }

    private VaultProvisioning(VaultApi vault, Settings settings) {
        this.vault = vault;
        this.settings = settings;
    }

    /** Sets up with the usual settings. */
    public static Map<String, AppRoleLogin> provision(String address, String rootToken, Path policyDir) {
        return provision(address, rootToken, policyDir, Settings.usual());
    }

    /**
     * Sets up, and answers with the login of each service.
     *
     * @param policyDir holds a file {@code <service>.hcl} for each service that may use Vault
     * @throws IllegalStateException if Vault refuses a step
     */
    public static Map<String, AppRoleLogin> provision(
            String address, String rootToken, Path policyDir, Settings settings) {
        try (VaultApi vault = new VaultApi(address, rootToken)) {
            return new VaultProvisioning(vault, settings).run(policies(policyDir));
        }
    }

    private Map<String, AppRoleLogin> run(Map<String, String> policies) {
        auditToFile();
        mountKeyValue();
        enableAppRole();
        writeKeyHashOnce();
        Map<String, AppRoleLogin> logins = new LinkedHashMap<>();
        policies.forEach((service, policy) -> {
            vault.write("sys/policies/acl/" + service, Json.object().put("policy", policy));
            vault.write("auth/approle/role/" + service, role(service));
            logins.put(service, login(service));
        });
        return Map.copyOf(logins);
    }

    private void auditToFile() {
        if (settings.auditFile() == null || vault.read("sys/audit").path("data").has("file/")) {
            return;
        }
        ObjectNode device = Json.object().put("type", "file");
        device.putObject("options").put("file_path", settings.auditFile().toString());
        vault.write("sys/audit/file", device);
    }

    private void mountKeyValue() {
        JsonNode mount = vault.read("sys/mounts").path("data").path(MOUNT + "/");
        if (mount.isMissingNode()) {
            ObjectNode engine = Json.object().put("type", "kv");
            engine.putObject("options").put("version", "2");
            vault.write("sys/mounts/" + MOUNT, engine);
        } else if (!mount.path("options").path("version").asText().equals("2")) {
            throw new IllegalStateException("something other than KV version 2 is mounted at " + MOUNT + "/");
        }
    }

    private void enableAppRole() {
        if (!vault.read("sys/auth").path("data").has("approle/")) {
            vault.write("sys/auth/approle", Json.object().put("type", "approle"));
        }
    }

    private void writeKeyHashOnce() {
        ObjectNode secret = Json.object();
        secret.putObject("options").put("cas", 0);
        secret.putObject("data")
                .put("current", "1")
                .put("1", Base64.getEncoder().encodeToString(Ids.bytes(KEY_LENGTH)));
        vault.writeOnce(MOUNT + "/data/" + KEY_HASH, secret);
    }

    private ObjectNode role(String service) {
        ObjectNode role = Json.object();
        role.set("token_policies", Json.texts(List.of(service)));
        return role.put("token_ttl", seconds(settings.tokenTtl()))
                .put("token_max_ttl", seconds(settings.tokenMaxTtl()))
                .put("secret_id_ttl", seconds(settings.secretIdTtl()));
    }

    private AppRoleLogin login(String service) {
        String role = "auth/approle/role/" + service;
        String roleId =
                vault.read(role + "/role-id").path("data").path("role_id").asText();
        if (settings.secretIdWrapTtl().isPositive()) {
            JsonNode wrapped = vault.writeWrapped(role + "/secret-id", Json.object(), settings.secretIdWrapTtl());
            return new AppRoleLogin(
                    roleId, wrapped.path("wrap_info").path("token").asText(), true);
        }
        JsonNode issued = vault.write(role + "/secret-id", Json.object());
        return new AppRoleLogin(roleId, issued.path("data").path("secret_id").asText(), false);
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + "s";
    }

    private static Map<String, String> policies(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            Map<String, String> policies = new LinkedHashMap<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".hcl"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                policies.put(name.substring(0, name.length() - ".hcl".length()), Files.readString(file));
            }
            return policies;
        } catch (IOException e) {
            throw new UncheckedIOException("the policies cannot be read from " + dir, e);
        }
    }
}
