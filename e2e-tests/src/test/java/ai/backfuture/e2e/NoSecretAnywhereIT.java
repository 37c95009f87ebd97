package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.launch.LocalStack;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users pasted must be found in Vault and nowhere else, whatever way a connection went. */
class NoSecretAnywhereIT {

    private static final List<String> SERVICES =
            List.of("connection-service", "validation-worker", "strategy-service", "notification-service", "gateway");

    private final LocalStack stack = House.stack();
    private final Trader alice = House.alice();
    private final Simulator simulator = House.simulator();

    @Test
    void a_pasted_secret_is_found_nowhere_but_in_vault() throws Exception {
        Account good = simulator.account("kucoin");
        Account wrong = simulator.account("mexc").withSecretKey(Simulator.hex(32));
        Account swapped = simulator.account("mexc");
        JsonNode online = alice.online(good, Trader.unique("Canary"));
        alice.tested(wrong, Trader.unique("Canary refused"), List.of("SPOT"));
        alice.connect(
                new Account("", "mexc", swapped.secretKey(), swapped.apiKey(), null),
                Trader.unique("Canary swapped"),
                List.of("SPOT"));
        alice.post("/api/connections", Map.of("exchange", "kucoin", "unknownField", good.secretKey()));
        alice.post(
                "/api/connections",
                Trader.connectionBody(good, Trader.unique("Canary twice"), List.of("SPOT")),
                Map.of("Idempotency-Key", Simulator.hex(20)));
        alice.retested(online.get("id").asText());

        Canaries canaries = Canaries.of(good, wrong, swapped);
        everythingThatIsKept().forEach((place, text) -> assertThat(canaries.foundIn(text))
                .as("secrets found in " + place)
                .isEmpty());
    }

    @Test
    void the_hunt_would_find_a_secret_if_there_were_one() {
        Account account = simulator.account("kucoin");
        String leak = java.util.Base64.getEncoder()
                .encodeToString(account.secretKey().getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(Canaries.of(account).foundIn("… " + leak + " …")).isNotEmpty();
        assertThat(Canaries.of(account).foundIn("key " + account.apiKey())).isNotEmpty();
    }

    private Map<String, String> everythingThatIsKept() throws Exception {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("topics", Dump.topics(stack.kafka()));
        places.put("database connections", Dump.database(stack.connectionsDatabase(), "connections"));
        places.put("database strategies", Dump.database(stack.strategiesDatabase(), "strategies"));
        places.put("database notifications", Dump.database(stack.notificationsDatabase(), "notifications"));
        places.put("answers", String.join("\n", Http.answers()));
        for (String service : SERVICES) {
            places.put(service + " log", Files.readString(stack.dir().resolve(service + ".log")));
            places.put(
                    service + " metrics",
                    Http.call("GET", stack.management(service) + "/q/metrics", Map.of(), null)
                            .body());
            places.put(
                    service + " health",
                    Http.call("GET", stack.management(service) + "/q/health", Map.of(), null)
                            .body());
        }
        places.put("Vault's audit log", Files.readString(stack.dir().resolve("vault-audit.log")));
        places.put("traces", House.collector().everything());
        assertThat(places.get("traces")).contains("test connection");
        assertThat(places.get("topics")).contains("ai.backfuture.connection.added.v1");
        assertThat(places.get("database connections")).contains("connections/");
        return places;
    }
}
