package ai.backfuture.localstack.launch;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything listens, and which parts are not started because real ones are named.
 *
 * @param ports 0 for any free one
 * @param external addresses of real parts, by the environment variable that named them
 * @param serviceProperties further properties for every service, such as shorter pauses in tests
 * @param jvmOptions further options for the JVM of every service
 * @param dir for settings, data and logs of this run
 */
public record StackSettings(
        Map<Port, Integer> ports,
        Map<String, String> external,
        Map<String, String> serviceProperties,
        List<String> jvmOptions,
        Path dir) {

    /** What listens, with its usual port; the environment variable {@code <NAME>_PORT} sets another. */
    public enum Port {
        GATEWAY(8080),
        GATEWAY_MANAGEMENT(9080),
        CONNECTION_SERVICE(8081),
        CONNECTION_SERVICE_MANAGEMENT(9081),
        STRATEGY_SERVICE(8082),
        STRATEGY_SERVICE_MANAGEMENT(9082),
        VALIDATION_WORKER(8083),
        VALIDATION_WORKER_MANAGEMENT(9083),
        NOTIFICATION_SERVICE(8084),
        NOTIFICATION_SERVICE_MANAGEMENT(9084),
        SIMULATOR(8090),
        OIDC(8180),
        VAULT(18200),
        KAFKA(19092),
        POSTGRES(15432);

        private final int usual;

        Port(int usual) {
            this.usual = usual;
        }
    }

    public StackSettings {
        ports = Map.copyOf(ports);
        external = Map.copyOf(external);
        serviceProperties = Map.copyOf(serviceProperties);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The usual ports, unless the environment says otherwise. */
    public static StackSettings from(Map<String, String> environment, Path dir) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, number(port, environment.get(port.name() + "_PORT")));
        }
        return new StackSettings(ports, environment, Map.of(), List.of(), dir);
    }

    /** Free ports everywhere, nothing external, and services compiled for a life of minutes. */
    public static StackSettings onFreePorts(Path dir, Map<String, String> serviceProperties) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, 0);
        }
        return new StackSettings(ports, Map.of(), serviceProperties, List.of("-XX:TieredStopAtLevel=1"), dir);
    }

    int port(Port port) {
        return ports.get(port);
    }

    /** The address of a real part, where one is named. */
    Optional<String> external(String variable) {
        return Optional.ofNullable(external.get(variable)).filter(value -> !value.isBlank());
    }

    private static int number(Port port, @org.jspecify.annotations.Nullable String configured) {
        if (configured == null || configured.isBlank()) {
            return port.usual;
        }
        try {
            return Integer.parseInt(configured.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(port.name() + "_PORT must be a port number", e);
        }
    }
}
