package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.oidc.OidcIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A user at a dashboard: everything goes through the gateway, signed with the user's token. */
final class Trader {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = House.lookEvery();

    private final String gateway;
    private final String token;

    private Trader(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    static Trader signedIn(String gateway, String issuer, String user) {
        return new Trader(gateway, OidcIssuer.accessToken(issuer, user));
    }

    String token() {
        return token;
    }

    Http.Answer get(String path) {
        return call("GET", path, null, Map.of());
    }

    Http.Answer post(String path, @Nullable Object body) {
        return call("POST", path, body, Map.of());
    }

    Http.Answer post(String path, @Nullable Object body, Map<String, String> headers) {
        return call("POST", path, body, headers);
    }

    Http.Answer patch(String path, Object body) {
        return call("PATCH", path, body, Map.of());
    }

    Http.Answer delete(String path) {
        return call("DELETE", path, null, Map.of());
    }

    /** Saves a connection and says what the dashboard was answered. */
    Http.Answer connect(Account account, String name, List<String> markets) {
        return post("/api/connections", connectionBody(account, name, markets));
    }

    static Map<String, Object> connectionBody(Account account, String name, List<String> markets) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("exchange", account.exchange());
        body.put("name", name);
        body.put("markets", markets);
        body.put("credentials", account.credentials());
        return body;
    }

    /** Saves a connection and waits until its first test has ended. */
    JsonNode tested(Account account, String name, List<String> markets) {
        Http.Answer saved = connect(account, name, markets);
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        assertThat(saved.json().get("status").asText()).isEqualTo("PENDING");
        return awaitConnection(
                saved.json().get("id").asText(),
                view -> !view.at("/lastTest/outcome").asText().equals("RUNNING"));
    }

    /** Saves a spot connection that has to go Online. */
    JsonNode online(Account account, String name) {
        JsonNode view = tested(account, name, List.of("SPOT"));
        assertThat(view.get("status").asText()).as(view.toPrettyString()).isEqualTo("ONLINE");
        return view;
    }

    JsonNode connection(String id) {
        Http.Answer answer = get("/api/connections/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    JsonNode awaitConnection(String id, Predicate<JsonNode> condition) {
        return await().atMost(PATIENCE).pollInterval(LOOK_EVERY).until(() -> connection(id), condition);
    }

    JsonNode awaitStatus(String id, String status) {
        return awaitConnection(id, view -> view.get("status").asText().equals(status));
    }

    /** Asks for a test and waits until it has ended. */
    JsonNode retested(String id) {
        Http.Answer asked = post("/api/connections/" + id + "/tests", null);
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        long number = asked.json().get("number").asLong();
        return awaitConnection(
                id,
                view -> view.at("/lastTest/number").asLong() >= number
                        && !view.at("/lastTest/outcome").asText().equals("RUNNING"));
    }

    JsonNode strategyOn(String connectionId, String name, String market) {
        Http.Answer answer = post("/api/strategies", strategyBody(connectionId, name, market));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("status").asText()).isEqualTo("DISABLED");
        return answer.json();
    }

    static Map<String, Object> strategyBody(String connectionId, String name, String market) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("connectionId", connectionId);
        body.put("market", market);
        body.put("pairs", List.of("BTC-USDT", "ETH-USDT"));
        body.put("riskLevel", "MEDIUM");
        body.put("marginLimit", Map.of("amount", "250", "currency", "USDT"));
        body.put("addOns", Map.of("maxCount", 3, "stepPercent", "1.5", "sizeMultiplier", "1.2"));
        body.put("recoveryMode", Map.of("enabled", true, "maxDrawdownPercent", "10"));
        body.put("resumeWhenOnline", false);
        return body;
    }

    Http.Answer enable(JsonNode strategy) {
        return post("/api/strategies/" + strategy.get("id").asText() + "/enable", null);
    }

    JsonNode awaitStrategy(String id, String status) {
        return await().atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .until(
                        () -> get("/api/strategies/" + id).json(),
                        view -> view.path("status").asText().equals(status));
    }

    /** A name that no other story uses. */
    static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private Http.Answer call(String method, String path, @Nullable Object body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        return Http.call(method, gateway + path, all, body);
    }
}
