package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.launch.LocalStack;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack = House.stack();
    private final Trader bob = House.bob();
    private final Simulator simulator = House.simulator();
    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void a_webhook_tells_of_a_failed_key_and_of_the_strategy_that_it_stopped() throws Exception {
        JsonNode webhook = registered();
        String secret = webhook.get("secret").asText();
        Account account = simulator.account("kucoin");
        JsonNode connection = bob.online(account, Trader.unique("Told of"));
        String id = connection.get("id").asText();
        JsonNode strategy = bob.strategyOn(id, Trader.unique("Stopped"), "SPOT");
        assertThat(bob.enable(strategy).status()).isEqualTo(200);
        simulator.revoke(account);

        bob.retested(id);

        assertThat(types(id, 2)).containsExactlyInAnyOrder("connection.online", "connection.failed");
        assertThat(types(strategy.get("id").asText(), 1)).containsExactly("strategy.suspended");
        WebhookReceiver.Message failed = receiver.about(id).stream()
                .filter(message -> message.type().equals("connection.failed"))
                .findFirst()
                .orElseThrow();
        assertThat(failed.isSignedWith(secret)).isTrue();
        assertThat(failed.event().at("/data/reason").asText()).isEqualTo("INVALID_KEY");
        assertThat(failed.event().at("/data/whatToDo").asText()).isNotBlank();
        assertThat(bob.get("/api/webhooks/" + webhook.get("id").asText()).body())
                .doesNotContain("whsec_");
        assertThat(everythingThatIsKept()).doesNotContain(secret.substring("whsec_".length()));
        remove(webhook);
    }

    @Test
    void what_happens_while_the_service_is_down_is_told_when_it_is_back() {
        JsonNode webhook = registered();
        stack.kill("notification-service");
        JsonNode connection;
        try {
            connection = bob.online(simulator.account("mexc"), Trader.unique("Told late"));
        } finally {
            stack.restart("notification-service");
        }

        assertThat(types(connection.get("id").asText(), 1)).containsExactly("connection.online");
        remove(webhook);
    }

    private JsonNode registered() {
        Http.Answer answer = bob.post(
                "/api/webhooks",
                Map.of(
                        "url", receiver.url(),
                        "events", List.of("connection.online", "connection.failed", "strategy.suspended")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private void remove(JsonNode webhook) {
        assertThat(bob.delete("/api/webhooks/" + webhook.get("id").asText()).status())
                .isEqualTo(204);
    }

    private List<String> types(String subject, int count) {
        await().atMost(PATIENCE).until(() -> receiver.about(subject).size() >= count);
        return receiver.about(subject).stream()
                .map(WebhookReceiver.Message::type)
                .toList();
    }

    private String everythingThatIsKept() throws Exception {
        return Dump.database(stack.notificationsDatabase(), "notifications")
                + Dump.topics(stack.kafka())
                + Files.readString(stack.dir().resolve("notification-service.log"))
                + Files.readString(stack.dir().resolve("gateway.log"))
                + Files.readString(stack.dir().resolve("vault-audit.log"));
    }
}
