package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.e2e.LiveEvents.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gateways share nothing, and a dashboard that a balancer sends from one to another notices nothing. */
class SeveralGatewaysIT {

    private static final int RENAMES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ANOTHER = House.stack().add("gateway", Map.of()).address();

    private final Trader alice = House.alice();
    private final List<Seen> seen = new ArrayList<>();
    private String id = "";
    private String lastId = "";

    @BeforeEach
    void another_gateway_knows_the_past() {
        try (LiveEvents stream = LiveEvents.of(ANOTHER, alice.token())) {
            await().atMost(PATIENCE).until(() -> !stream.lastId().isEmpty());
        }
        id = alice.online(House.simulator().account("mexc"), Trader.unique("Moves about"))
                .get("id")
                .asText();
    }

    @AfterEach
    void remove() {
        alice.delete("/api/connections/" + id);
    }

    /** While it moves to and fro, the connection changes; somebody who stays where they are is the measure. */
    @Test
    void a_dashboard_that_moves_between_gateways_sees_everything_once_and_in_order() throws Exception {
        String here = House.stack().gateway();
        try (LiveEvents stays = LiveEvents.of(here, alice.token())) {
            await().atMost(PATIENCE).until(() -> !stays.lastId().isEmpty());
            lastId = stays.lastId();
            Thread renaming = Thread.ofVirtual().start(this::rename);
            for (String gateway : List.of(here, ANOTHER, here, ANOTHER)) {
                readSome(gateway);
            }
            renaming.join();
            readToTheEnd(here);

            await().atMost(PATIENCE).until(() -> isLast(stays.seen()));
            assertThat(seen).extracting(Seen::name).doesNotContain("reset");
            assertThat(versions(seen)).isEqualTo(versions(stays.seen()));
            assertThat(versions(seen)).isSorted().doesNotHaveDuplicates();
            assertThat(ofConnection(seen))
                    .extracting(event -> event.data().get("name").asText())
                    .containsAll(IntStream.rangeClosed(1, RENAMES)
                            .mapToObj(this::name)
                            .toList());
        }
    }

    private void rename() {
        IntStream.rangeClosed(1, RENAMES)
                .forEach(number -> assertThat(alice.patch("/api/connections/" + id, Map.of("name", name(number)))
                                .status())
                        .isEqualTo(200));
    }

    private String name(Object number) {
        return "Moves about, " + id.substring(24) + " " + number;
    }

    /** Some of what is new, not all: what comes between two streams is the point. */
    private void readSome(String gateway) {
        try (LiveEvents stream = LiveEvents.after(lastId, gateway, alice.token())) {
            await().atMost(PATIENCE)
                    .until(() ->
                            ofConnection(stream.seen()).size() >= RENAMES / 8 || isLast(stream.seen()) || isLast(seen));
            left(stream);
        }
    }

    private void readToTheEnd(String gateway) {
        try (LiveEvents stream = LiveEvents.after(lastId, gateway, alice.token())) {
            await().atMost(PATIENCE).until(() -> isLast(stream.seen()) || isLast(seen));
            left(stream);
        }
    }

    private void left(LiveEvents stream) {
        stream.close();
        seen.addAll(stream.seen());
        lastId = stream.lastId();
    }

    private boolean isLast(List<Seen> events) {
        return ofConnection(events).stream()
                .anyMatch(event -> event.data().path("name").asText().equals(name(RENAMES)));
    }

    /** Those since the first renaming; what came before may or may not have been seen by both. */
    private List<Seen> ofConnection(List<Seen> events) {
        return events.stream()
                .filter(event -> event.name().equals("connection")
                        && event.data().path("name").asText().startsWith(name("")))
                .toList();
    }

    private List<Long> versions(List<Seen> events) {
        return ofConnection(events).stream()
                .map(event -> event.data().get("version").asLong())
                .toList();
    }
}
