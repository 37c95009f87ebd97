package ai.backfuture.gateway.status;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole system on one page, made of what the services say about themselves.
 *
 * <p>Figures come from the data of checks: {@code waitingTests} and {@code oldestWaitingTest} of any that has them,
 * {@code pending} of each named {@code outbox-relay}, and everything that one named {@code exchanges} carries. What nobody
 * tells is null, and not zero.
 */
final class StatusDocument {

    /** Which dependency a check is about, by words in its name. */
    private static final Map<String, List<String>> DEPENDENCIES = Map.of(
            "database", List.of("database", "datasource", "agroal", "postgres"),
            "vault", List.of("vault"),
            "kafka", List.of("kafka", "messaging", "broker"),
            "issuer", List.of("issuer", "oidc"));

    private StatusDocument() {}

    static JsonObject of(List<ServiceStatus> services, Instant now) {
        JsonObject document = new JsonObject()
                .put("status", overall(services))
                .put("at", now.toString())
                .put("services", services(services))
                .put("dependencies", dependencies(services))
                .put("exchanges", exchanges(services));
        document.put(
                "backlog",
                new JsonObject()
                        .put("waitingTests", figure(services, "waitingTests").orElse(null))
                        .put("outbox", outbox(services)));
        document.put("oldestWaitingTest", figure(services, "oldestWaitingTest").orElse(null));
        return document;
    }

    private static String overall(List<ServiceStatus> services) {
        if (services.stream().allMatch(ServiceStatus::up)) {
            return "UP";
        }
        return services.stream().noneMatch(ServiceStatus::up) ? "DOWN" : "DEGRADED";
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private static JsonArray services(List<ServiceStatus> services) {
        JsonArray all = new JsonArray();
        for (ServiceStatus service : services) {
            JsonArray checks = new JsonArray();
            service.checks()
                    .forEach(check -> checks.add(new JsonObject()
                            .put("name", check.name())
                            .put("status", word(check.up()))
                            .put("data", check.data())));
            all.add(new JsonObject()
                    .put("name", service.name())
                    .put("status", word(service.up()))
                    .put("answers", service.answers())
                    .put("checks", checks));
        }
        return all;
    }

    /** A dependency is down when any service says so; each service's view is kept. */
    private static JsonObject dependencies(List<ServiceStatus> services) {
        JsonObject all = new JsonObject();
        for (ServiceStatus service : services) {
            for (ServiceStatus.Check check : service.checks()) {
                dependency(check).ifPresent(name -> {
                    JsonObject entry = all.getJsonObject(name, new JsonObject().put("status", "UP"));
                    JsonObject seenBy = entry.getJsonObject("seenBy", new JsonObject());
                    boolean upForService = check.up() && !"DOWN".equals(seenBy.getString(service.name()));
                    entry.put("seenBy", seenBy.put(service.name(), word(upForService)));
                    all.put(name, check.up() ? entry : entry.put("status", "DOWN"));
                });
            }
        }
        return all;
    }

    private static Optional<String> dependency(ServiceStatus.Check check) {
        String name = check.name().toLowerCase(Locale.ROOT);
        return DEPENDENCIES.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(name::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static JsonObject exchanges(List<ServiceStatus> services) {
        JsonObject all = new JsonObject();
        services.stream()
                .flatMap(service -> service.checks().stream())
                .filter(check -> check.name().equalsIgnoreCase("exchanges"))
                .forEach(check -> all.mergeIn(check.data()));
        return all;
    }

    private static @Nullable Long outbox(List<ServiceStatus> services) {
        List<Long> pending = services.stream()
                .flatMap(service -> service.checks().stream())
                .filter(check -> check.name().equals("outbox-relay"))
                .map(check -> check.data().getLong("pending"))
                .filter(java.util.Objects::nonNull)
                .toList();
        return pending.isEmpty()
                ? null
                : pending.stream().mapToLong(Long::longValue).sum();
    }

    private static Optional<Object> figure(List<ServiceStatus> services, String key) {
        return services.stream()
                .flatMap(service -> service.checks().stream())
                .map(check -> check.data().getValue(key))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
