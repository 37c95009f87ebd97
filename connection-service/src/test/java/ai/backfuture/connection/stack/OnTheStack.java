package ai.backfuture.connection.stack;

import ai.backfuture.localstack.SharedStack;
import ai.backfuture.localstack.process.StackClasspath;
import ai.backfuture.localstack.vault.AppRoleLogin;
import ai.backfuture.localstack.vault.VaultProvisioning;
import ai.backfuture.localstack.vault.VaultServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Points the service at broker, database and issuer of this JVM, and at a Vault stand-in of its own: tests seal and stop
 * that one, and its tokens live for seconds, so that every run logs in again and again.
 */
public final class OnTheStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Path auditLog = auditLog();
        VaultServer vault = VaultServer.start(VaultServer.Options.dev().auditedTo(auditLog));
        Map<String, AppRoleLogin> logins = VaultProvisioning.provision(
                vault.address(),
                vault.rootToken(),
                StackClasspath.projectRoot().resolve("deploy/vault"),
                VaultProvisioning.Settings.usual().withTokens(Duration.ofSeconds(3), Duration.ofSeconds(6)));
        Map<String, String> settings =
                new HashMap<>(logins.get("connection-service").asProperties());
        VaultHandle.leaveForTests(vault, logins.get("validation-worker"));
        settings.put("backfuture.audit.vault-log", auditLog.toString());
        settings.put("backfuture.audit.grace", "PT2S");
        settings.put("backfuture.audit.other-readers", "break-glass");
        settings.put("quarkus.vault.url", vault.address());
        settings.put("quarkus.vault.renew-grace-period", "1S");
        settings.put("quarkus.vault.read-timeout", "1S");
        settings.put("kafka.bootstrap.servers", SharedStack.kafka());
        settings.put("quarkus.datasource.jdbc.url", SharedStack.postgres("connections"));
        settings.put("quarkus.oidc.auth-server-url", SharedStack.oidc());
        settings.put("backfuture.egress-addresses", "203.0.113.10,203.0.113.11");
        settings.put("backfuture.ticks.tests", "1s");
        settings.put("backfuture.ticks.removals", "1s");
        settings.put("backfuture.ticks.sweeps", "1s");
        settings.put("backfuture.ticks.census", "1s");
        return settings;
    }

    private static Path auditLog() {
        try {
            return Files.createTempDirectory("vault-audit").resolve("audit.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the stack ends with the JVM
    }
}
