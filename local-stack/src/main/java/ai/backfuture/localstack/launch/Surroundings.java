package ai.backfuture.localstack.launch;

import ai.backfuture.localstack.kafka.KafkaBroker;
import ai.backfuture.localstack.kafka.Topics;
import ai.backfuture.localstack.launch.StackSettings.Port;
import ai.backfuture.localstack.oidc.OidcIssuer;
import ai.backfuture.localstack.postgres.PostgresServer;
import ai.backfuture.localstack.process.StackClasspath;
import ai.backfuture.localstack.simulator.ExchangeSimulator;
import ai.backfuture.localstack.vault.AppRoleLogin;
import ai.backfuture.localstack.vault.VaultProvisioning;
import ai.backfuture.localstack.vault.VaultServer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the services need around them: each part is started here unless a real one is named by {@code
 * KAFKA_BOOTSTRAP_SERVERS}, {@code CONNECTIONS_DATABASE_URL} with {@code STRATEGIES_DATABASE_URL} and {@code
 * NOTIFICATIONS_DATABASE_URL}, {@code VAULT_ADDR} with {@code VAULT_TOKEN}, or {@code OIDC_ISSUER_URL}.
 */
final class Surroundings implements AutoCloseable {

    private final StackSettings settings;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private String kafka = "";
    private String connectionsDatabase = "";
    private String strategiesDatabase = "";
    private String notificationsDatabase = "";
    private String issuer = "";
    private String simulator = "";
    private String vault = "";
    private String vaultRootToken = "";
    private String vaultUnsealKey = "";
    private Map<String, AppRoleLogin> vaultLogins = Map.of();

    private Surroundings(StackSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts all parts side by side; when one fails, the others are stopped and its failure is thrown. In threads of the
     * platform: much is initialized here for the first time, and virtual threads that wait for each other inside class
     * initializers keep their carriers until none is left.
     */
    static Surroundings start(StackSettings settings) {
        Surroundings surroundings = new Surroundings(settings);
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            Future<?> kafka = executor.submit(surroundings::startKafka);
            Future<?> postgres = executor.submit(surroundings::startPostgres);
            Future<?> issuer = executor.submit(surroundings::startIssuer);
            Future<?> vault = executor.submit(surroundings::startVault);
            surroundings.simulator = surroundings
                    .keep(ExchangeSimulator.start(settings.port(Port.SIMULATOR)))
                    .baseUrl();
            for (Future<?> part : new Future<?>[] {kafka, postgres, issuer, vault}) {
                part.get();
            }
            return surroundings;
        } catch (ExecutionException e) {
            surroundings.close();
            throw new IllegalStateException(
                    "the local stack did not start: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            surroundings.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    String kafka() {
        return kafka;
    }

    String connectionsDatabase() {
        return connectionsDatabase;
    }

    String strategiesDatabase() {
        return strategiesDatabase;
    }

    String notificationsDatabase() {
        return notificationsDatabase;
    }

    String issuer() {
        return issuer;
    }

    String simulator() {
        return simulator;
    }

    String vault() {
        return vault;
    }

    String vaultRootToken() {
        return vaultRootToken;
    }

    /** Empty for a real Vault, which is unsealed by its operators. */
    String vaultUnsealKey() {
        return vaultUnsealKey;
    }

    /** What Vault writes its audit log to; a real one's is named by {@code VAULT_AUDIT_LOG}, if this machine has it. */
    Optional<Path> vaultAuditLog() {
        return settings.external("VAULT_ADDR").isPresent()
                ? settings.external("VAULT_AUDIT_LOG").map(Path::of)
                : Optional.of(settings.dir().resolve("vault-audit.log").toAbsolutePath());
    }

    AppRoleLogin vaultLogin(String service) {
        return vaultLogins.get(service);
    }

    @Override
    public void close() {
        synchronized (started) {
            while (!started.isEmpty()) {
                try {
                    started.pop().close();
                } catch (Exception e) {
                    System.getLogger(Surroundings.class.getName())
                            .log(System.Logger.Level.WARNING, "a part did not stop", e);
                }
            }
        }
    }

    private void startKafka() {
        kafka = settings.external("KAFKA_BOOTSTRAP_SERVERS").orElseGet(() -> keep(KafkaBroker.start(
                        settings.port(Port.KAFKA), settings.dir().resolve("kafka")))
                .bootstrapServers());
        Topics.create(kafka);
    }

    private void startPostgres() {
        if (settings.external("CONNECTIONS_DATABASE_URL").isPresent()) {
            connectionsDatabase = settings.external("CONNECTIONS_DATABASE_URL").orElseThrow();
            strategiesDatabase = besideConnections("STRATEGIES_DATABASE_URL");
            notificationsDatabase = besideConnections("NOTIFICATIONS_DATABASE_URL");
            return;
        }
        int port = keep(PostgresServer.start(
                        settings.port(Port.POSTGRES), settings.dir().resolve("postgres")))
                .port();
        connectionsDatabase = PostgresServer.createDatabase(port, "connections");
        strategiesDatabase = PostgresServer.createDatabase(port, "strategies");
        notificationsDatabase = PostgresServer.createDatabase(port, "notifications");
    }

    private String besideConnections(String variable) {
        return settings.external(variable)
                .orElseThrow(() ->
                        new IllegalStateException("CONNECTIONS_DATABASE_URL is set, so " + variable + " has to be"));
    }

    private void startIssuer() {
        issuer = settings.external("OIDC_ISSUER_URL")
                .orElseGet(() -> keep(OidcIssuer.start(settings.port(Port.OIDC), settings.dir()))
                        .issuerUrl());
    }

    private void startVault() {
        if (settings.external("VAULT_ADDR").isPresent()) {
            vault = settings.external("VAULT_ADDR").orElseThrow();
            vaultRootToken = settings.external("VAULT_TOKEN")
                    .orElseThrow(() -> new IllegalStateException(
                            "VAULT_ADDR is set, so VAULT_TOKEN has to be: policies and roles are set up with it"));
        } else {
            VaultServer server = keep(VaultServer.start(VaultServer.Options.dev()
                    .onPort(settings.port(Port.VAULT))
                    .auditedTo(vaultAuditLog().orElseThrow())));
            vault = server.address();
            vaultRootToken = server.rootToken();
            vaultUnsealKey = server.unsealKey();
        }
        vaultLogins = VaultProvisioning.provision(
                vault, vaultRootToken, StackClasspath.projectRoot().resolve("deploy/vault"));
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (started) {
            started.push(part);
        }
        return part;
    }
}
