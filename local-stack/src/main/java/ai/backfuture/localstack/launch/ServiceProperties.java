package ai.backfuture.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The one file that tells a service its addresses and logins; only its owner can read it.
 *
 * <p>It is {@code config/application.properties} below the service's working directory, which Quarkus reads by itself: a
 * file named by {@code quarkus.config.locations} is read too late for the login to Vault.
 *
 * @see <a href="https://quarkus.io/guides/config-reference#application-properties-file">Quarkus configuration</a>
 */
final class ServiceProperties {

    private final Surroundings surroundings;
    private final Map<Service, Integer> ports;
    private final Map<Service, Integer> managementPorts;

    ServiceProperties(Surroundings surroundings, Map<Service, Integer> ports, Map<Service, Integer> managementPorts) {
        this.surroundings = surroundings;
        this.ports = ports;
        this.managementPorts = managementPorts;
    }

    /** Writes the file below {@code workDir}. */
    void write(Service service, Map<String, String> further, Path workDir) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", "localhost");
        properties.put("quarkus.management.host", "localhost");
        properties.put("quarkus.http.port", ports.get(service).toString());
        properties.put("quarkus.management.port", managementPorts.get(service).toString());
        properties.put("kafka.bootstrap.servers", surroundings.kafka());
        properties.putAll(
                switch (service) {
                    case CONNECTION_SERVICE -> connectionService();
                    case VALIDATION_WORKER -> validationWorker();
                    case STRATEGY_SERVICE -> database("strategies", surroundings.strategiesDatabase());
                    case NOTIFICATION_SERVICE -> notificationService();
                    case GATEWAY -> gateway();
                });
        properties.put("quarkus.oidc.auth-server-url", surroundings.issuer());
        properties.putAll(further);
        writeFile(properties, workDir.resolve("config/application.properties"));
    }

    private Map<String, String> connectionService() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.putAll(database("connections", surroundings.connectionsDatabase()));
        properties.putAll(vault("connection-service"));
        // the simulator counts nobody's calls
        properties.put("backfuture.quota.factor", "${QUOTA_FACTOR:1000}");
        surroundings.vaultAuditLog().ifPresent(file -> properties.put("backfuture.audit.vault-log", file.toString()));
        return properties;
    }

    private Map<String, String> validationWorker() {
        Map<String, String> properties = new LinkedHashMap<>(vault("validation-worker"));
        properties.putAll(ExchangeAddresses.allTo(surroundings.simulator()));
        return properties;
    }

    /** Receivers of a local run are on this machine and have no certificate. */
    private Map<String, String> notificationService() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.putAll(database("notifications", surroundings.notificationsDatabase()));
        properties.putAll(vault("notification-service"));
        properties.put("backfuture.webhooks.plain-http", "true");
        properties.put("backfuture.webhooks.loopback", "true");
        return properties;
    }

    private Map<String, String> gateway() {
        Map<String, String> properties = new LinkedHashMap<>();
        // on one machine all callers have one address, and tests are faster than people
        properties.put("backfuture.gateway.rate-limits.user.calls", "${RATE_LIMIT_USER:600000}");
        properties.put("backfuture.gateway.rate-limits.address.calls", "${RATE_LIMIT_ADDRESS:600000}");
        properties.put("backfuture.gateway.connection-service-url", at(ports, Service.CONNECTION_SERVICE));
        properties.put("backfuture.gateway.strategy-service-url", at(ports, Service.STRATEGY_SERVICE));
        properties.put("backfuture.gateway.notification-service-url", at(ports, Service.NOTIFICATION_SERVICE));
        for (Service behind : new Service[] {
            Service.CONNECTION_SERVICE,
            Service.STRATEGY_SERVICE,
            Service.VALIDATION_WORKER,
            Service.NOTIFICATION_SERVICE
        }) {
            properties.put("backfuture.gateway." + behind.folder() + "-management-url", at(managementPorts, behind));
        }
        return properties;
    }

    private Map<String, String> database(String name, String url) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", name,
                "quarkus.datasource.password", name);
    }

    private Map<String, String> vault(String service) {
        Map<String, String> properties =
                new LinkedHashMap<>(surroundings.vaultLogin(service).asProperties());
        properties.put("quarkus.vault.url", surroundings.vault());
        return properties;
    }

    private static String at(Map<Service, Integer> ports, Service service) {
        return "http://localhost:" + ports.get(service);
    }

    private static void writeFile(Map<String, String> properties, Path file) {
        String text = properties.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
