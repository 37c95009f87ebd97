package ai.backfuture.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.SuspensionReason;
import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsIT extends StoryOnTheStack {

    private StrategyEvents events;

    @BeforeEach
    void listen() {
        events = new StrategyEvents(SharedStack.kafka());
    }

    @AfterEach
    void stopListening() {
        events.close();
    }

    @Test
    void a_whole_life_is_told_in_order_with_every_version_once() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = enabledStrategyOn(connection);
        alice.request()
                .body(Trader.body("Renamed", connection.id(), "SPOT", false))
                .put("/api/strategies/" + strategy)
                .then()
                .statusCode(200);
        connections.says(connection.failed(Reason.ACCOUNT_RESTRICTED));
        soon().until(() -> alice.statusOf(strategy).startsWith("SUSPENDED"));
        connections.says(connection.online(inAnHour()));
        alice.enables(strategy).then().statusCode(200);
        alice.request().delete("/api/strategies/" + strategy).then().statusCode(204);

        soon().untilAsserted(() -> assertThat(events.namesFor(strategy))
                .containsExactly(
                        "StrategyDisabled",
                        "StrategyEnabled",
                        "StrategyEdited",
                        "StrategySuspended",
                        "StrategyEnabled",
                        "StrategyDisabled",
                        "StrategyRemoved",
                        "tombstone"));
        List<StrategyEvent> told = events.eventsFor(strategy);
        assertThat(told)
                .extracting(event -> event.strategy().version())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 7).boxed().toList());
        assertThat(told).allSatisfy(event -> assertThat(event.owner())
                .isEqualTo(told.getFirst().owner()));
        StrategyEvent suspended = told.get(3);
        assertThat(suspended.strategy().status()).isEqualTo(StrategyStatus.SUSPENDED);
        assertThat(suspended.strategy().suspendedReason()).isEqualTo(SuspensionReason.CONNECTION_FAILED);
    }

    @Test
    void refusals_and_repeated_wishes_say_nothing() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());
        connections.says(connection.failed(Reason.INVALID_KEY));
        alice.enables(strategy).then().statusCode(409);
        alice.disables(strategy).then().statusCode(200);
        UUID later = alice.hasStrategyOn(connection.id());

        soon().until(() -> !events.namesFor(later).isEmpty());
        assertThat(events.namesFor(strategy)).containsExactly("StrategyDisabled");
    }

    @Test
    void reading_the_whole_topic_again_changes_nothing_and_says_nothing() {
        StatesOfConnections running = onlineConnection();
        UUID enabled = enabledStrategyOn(running);
        StatesOfConnections failing = onlineConnection();
        UUID suspended = enabledStrategyOn(failing);
        connections.says(failing.failed(Reason.INVALID_KEY));
        soon().until(() -> alice.statusOf(suspended).startsWith("SUSPENDED"));
        connections.says(failing.online(inAnHour()));
        soon().until(() -> versionInTheView(failing.id()) == failing.version());
        soon().until(() -> events.namesFor(suspended).size() == 3);
        String before = state();

        long read = positions();
        for (int round = 0; round < 2; round++) {
            // as after a restore of the database, or when the topic was deleted and made again
            text("WITH u AS (UPDATE reading_position SET topic_id = 'none', position = 0 RETURNING 1)"
                    + " SELECT count(*) FROM u");
            soon().until(() -> positions() >= read);
        }

        assertThat(alice.statusOf(enabled)).isEqualTo("ENABLED");
        assertThat(alice.statusOf(suspended)).isEqualTo("SUSPENDED CONNECTION_FAILED");
        assertThat(state()).isEqualTo(before);
        assertThat(events.namesFor(enabled)).containsExactly("StrategyDisabled", "StrategyEnabled");
        assertThat(events.namesFor(suspended))
                .containsExactly("StrategyDisabled", "StrategyEnabled", "StrategySuspended");
    }

    private long positions() {
        return number("SELECT coalesce(sum(position), 0) FROM reading_position WHERE topic_id <> 'none'");
    }

    private String state() {
        return text("""
            SELECT md5(string_agg(v::text, '|' ORDER BY id)) FROM
                (SELECT id, owner, status, version, valid_until, reason, removed_at FROM connection_view) AS v
            """);
    }
}
