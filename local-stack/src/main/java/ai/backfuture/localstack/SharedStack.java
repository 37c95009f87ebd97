package ai.backfuture.localstack;

import ai.backfuture.localstack.kafka.KafkaBroker;
import ai.backfuture.localstack.kafka.Topics;
import ai.backfuture.localstack.oidc.OidcIssuer;
import ai.backfuture.localstack.postgres.PostgresServer;
import ai.backfuture.localstack.process.Folders;
import ai.backfuture.localstack.process.StackClasspath;
import ai.backfuture.localstack.simulator.ExchangeSimulator;
import ai.backfuture.localstack.vault.AppRoleLogin;
import ai.backfuture.localstack.vault.VaultProvisioning;
import ai.backfuture.localstack.vault.VaultServer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The parts of the stack as all tests of one JVM share them: each starts when first asked for and ends with the JVM.
 *
 * <p>Test runners load this class more than once in one JVM; so addresses are kept in system properties, and the copy
 * that comes second finds what the first one started.
 */
public final class SharedStack {

    private static final String PREFIX = "backfuture.shared-stack.";

    private SharedStack() {}

    /** Bootstrap servers of a broker that has all topics. */
    public static String kafka() {
        return once("kafka", () -> {
            KafkaBroker broker = closedAtEnd(KafkaBroker.start(0, Folders.temporary("kafka")));
            Topics.create(broker.bootstrapServers());
            return broker.bootstrapServers();
        });
    }

    /** JDBC address of a database; user and password are its name. */
    public static String postgres(String database) {
        synchronized (lock()) {
            String server = once("postgres", () -> {
                PostgresServer postgres = closedAtEnd(
                        PostgresServer.start(0, Folders.temporary("postgres").resolve("data")));
                return Integer.toString(postgres.port());
            });
            return once(
                    "postgres." + database, () -> PostgresServer.createDatabase(Integer.parseInt(server), database));
        }
    }

    /** Address of a Vault stand-in with mount, policies and roles. */
    public static String vault() {
        return once("vault", () -> {
            VaultServer vault = closedAtEnd(VaultServer.start(VaultServer.Options.dev()));
            System.setProperty(PREFIX + "vault.root-token", vault.rootToken());
            return vault.address();
        });
    }

    /** The stand-in's root token, for tests that seal it or look into it. */
    public static String vaultRootToken() {
        vault();
        return System.getProperty(PREFIX + "vault.root-token");
    }

    /** Configuration that lets a service log in to the stand-in as itself. */
    public static Map<String, String> vaultLogin(String service) {
        AppRoleLogin login = VaultProvisioning.provision(
                        vault(), vaultRootToken(), StackClasspath.projectRoot().resolve("deploy/vault"))
                .get(service);
        Map<String, String> properties = new HashMap<>(login.asProperties());
        properties.put("quarkus.vault.url", vault());
        return properties;
    }

    /** Address of an issuer with the ready-made users. */
    public static String oidc() {
        return once("oidc", () -> closedAtEnd(OidcIssuer.start(0, Folders.temporary("oidc")))
                .issuerUrl());
    }

    /** An access token of alice, bob or olga. */
    public static String token(String user) {
        return OidcIssuer.accessToken(oidc(), user);
    }

    /** Base URL of the exchange simulator. */
    public static String simulator() {
        return once("simulator", () -> closedAtEnd(ExchangeSimulator.start(0)).baseUrl());
    }

    private static String once(String part, Supplier<String> start) {
        synchronized (lock()) {
            String key = PREFIX + part;
            String known = System.getProperty(key);
            if (known == null) {
                known = start.get();
                System.setProperty(key, known);
            }
            return known;
        }
    }

    /** One object for all copies of this class: the JVM keeps one string of each content. */
    private static Object lock() {
        return PREFIX.intern();
    }

    private static <T extends AutoCloseable> T closedAtEnd(T part) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> close(part), "close-" + part.getClass().getSimpleName()));
        return part;
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.getLogger(SharedStack.class.getName()).log(System.Logger.Level.WARNING, "did not close", e);
        }
    }
}
