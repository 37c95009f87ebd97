package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class LiveEventsIT {

    private final Simulator simulator = House.simulator();

    @Test
    void a_dashboard_sees_the_test_run_and_the_connection_go_online() {
        Trader alice = House.alice();
        try (LiveEvents dashboard = LiveEvents.of(House.gateway(), alice.token())) {
            JsonNode connection = alice.online(simulator.account("kucoin"), Trader.unique("Watched"));
            String id = connection.get("id").asText();

            await().until(() -> dashboard.seen().stream()
                    .anyMatch(event -> event.name().equals("connection")
                            && event.data().path("id").asText().equals(id)
                            && event.data().path("status").asText().equals("ONLINE")));
            assertThat(dashboard.seen())
                    .anyMatch(
                            event -> event.name().equals("test") && event.text().contains(id));
        }
    }

    @Test
    void a_dashboard_never_sees_anothers_events() {
        Trader alice = House.alice();
        Trader bob = House.bob();
        try (LiveEvents bobs = LiveEvents.of(House.gateway(), bob.token())) {
            JsonNode alices = alice.online(simulator.account("mexc"), Trader.unique("Private"));
            JsonNode own = bob.online(simulator.account("mexc"), Trader.unique("Bob's"));

            await().until(() -> bobs.seen().stream()
                    .anyMatch(event -> event.text().contains(own.get("id").asText())
                            && event.text().contains("ONLINE")));
            assertThat(bobs.seen())
                    .noneMatch(event -> event.text().contains(alices.get("id").asText()));
        }
    }
}
