package ai.backfuture.gateway.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ai.backfuture.gateway.parts.Behind;
import ai.backfuture.gateway.parts.SseClient;
import ai.backfuture.gateway.parts.SseClient.Told;
import ai.backfuture.gateway.parts.Surroundings;
import ai.backfuture.gateway.parts.Tokens;
import ai.backfuture.gateway.parts.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LiveEventsIT {

    private static Topics topics;

    private final String owner = "owner-" + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void connect() {
        topics = new Topics();
    }

    @AfterAll
    static void disconnect() {
        topics.close();
    }

    @BeforeEach
    void the_past_has_been_read() {
        int management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        soon(() -> given().get("http://localhost:" + management + "/q/health/well")
                .then()
                .body("checks.find{it.name=='kafka'}.status", equalTo("UP")));
    }

    @Test
    void a_dashboard_is_told_what_happens_to_its_owners_things_and_to_nobody_elses() {
        try (SseClient alice = opened()) {
            topics.connection("someone-else", UUID.randomUUID(), 1, "ONLINE");
            topics.testStep("someone-else", id, 1, "CLOCK");
            topics.connection(owner, id, 1, "PENDING");
            topics.testStep(owner, id, 1, "CLOCK");
            UUID strategy = UUID.randomUUID();
            topics.strategy(owner, strategy, 1, "enabled", "ENABLED");
            topics.strategy(owner, strategy, 1, "removed", "ENABLED");

            soon(() -> assertThat(alice.told()).hasSize(4));
            assertThat(named(alice, "connection").getFirst())
                    .isEqualTo(Topics.view(id, 1, "PENDING").put("name", "KuCoin Main ü"));
            assertThat(named(alice, "test").getFirst().fieldNames())
                    .containsExactlyInAnyOrder("connectionId", "testNumber", "step");
            assertThat(named(alice, "strategy").stream().map(s -> s.getString("status")))
                    .containsExactly("ENABLED", "REMOVED");
        }
    }

    @Test
    void repeated_and_older_versions_tombstones_and_nonsense_are_not_told() {
        try (SseClient stream = opened()) {
            topics.connection(owner, id, 2, "ONLINE");
            topics.connection(owner, id, 2, "ONLINE");
            topics.connection(owner, id, 1, "PENDING");
            topics.nonsense(id);
            topics.tombstone(id);
            topics.connection(owner, id, 3, "FAILED");

            soon(() -> assertThat(versions(stream)).contains(3L));
            assertThat(versions(stream)).containsExactly(2L, 3L);
        }
    }

    @Test
    void a_dashboard_that_comes_back_is_told_what_it_missed_once() {
        SseClient first = opened();
        topics.connection(owner, id, 1, "PENDING");
        soon(() -> assertThat(first.told()).hasSize(1));
        first.close();
        for (int version = 2; version <= 200; version++) {
            topics.connection(owner, id, version, "ONLINE");
        }

        try (SseClient second = SseClient.after(first.lastId(), Tokens.of(owner))) {
            topics.connection(owner, id, 201, "FAILED");
            soon(() -> assertThat(versions(second)).contains(201L));
            assertThat(versions(second))
                    .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(2, 201)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void a_dashboard_that_saw_nothing_yet_can_come_back_too() {
        SseClient first = opened();
        soon(() -> assertThat(first.lastId()).isNotEmpty());
        first.close();
        topics.connection(owner, id, 1, "PENDING");
        try (SseClient second = SseClient.after(first.lastId(), Tokens.of(owner))) {
            soon(() -> assertThat(versions(second)).containsExactly(1L));
        }
    }

    @Test
    void an_unknown_id_gets_the_whole_picture_and_then_what_is_newer() {
        Behind.CONNECTIONS.has(Topics.view(id, 7, "ONLINE"));
        Behind.STRATEGIES.has();
        try (SseClient stream = SseClient.after("nonsense", Tokens.of(owner))) {
            soon(() -> assertThat(named(stream, "reset")).hasSize(1));
            topics.connection(owner, id, 7, "ONLINE");
            topics.connection(owner, id, 8, "FAILED");
            soon(() -> assertThat(versions(stream)).containsExactly(8L));

            JsonObject whole = named(stream, "reset").getFirst();
            assertThat(whole.getJsonArray("connections").getJsonObject(0)).isEqualTo(Topics.view(id, 7, "ONLINE"));
            assertThat(whole.getJsonArray("strategies")).isEmpty();
        }
    }

    @Test
    void a_stream_ends_with_its_token_and_beats_until_then() {
        try (SseClient stream = SseClient.of(Tokens.endingIn(owner, Duration.ofSeconds(4)))) {
            soon(() -> assertThat(stream.comments()).contains("heartbeat"));
            soon(() -> assertThat(stream.hasEnded()).isTrue());
            assertThat(stream.comments()).contains("the access token has expired");
        }
    }

    @Test
    void a_reader_that_never_reads_is_dropped_and_others_are_not_delayed() throws IOException {
        try (Socket stuck = new Socket();
                SseClient other = opened()) {
            stuck.setReceiveBufferSize(4096);
            stuck.connect(new java.net.InetSocketAddress("localhost", RestAssured.port));
            stuck.getOutputStream()
                    .write(("GET /api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of(owner)
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String large = "x".repeat(20_000);
            for (int version = 1; version <= 400; version++) {
                topics.connection(owner, id, version, "ONLINE" + large);
            }
            soon(() -> assertThat(versions(other)).contains(400L));
            soon(() -> assertThat(dropped()).isGreaterThanOrEqualTo(1));
            long rest = 0;
            try (InputStream in = stuck.getInputStream()) {
                rest = in.readAllBytes().length;
            } catch (IOException e) {
                // reset, as it should be
            }
            assertThat(rest).isLessThan(400L * large.length());
        }
    }

    private static double dropped() {
        int management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().get("http://localhost:" + management + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("gateway_live_dropped_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void only_a_known_caller_gets_a_stream_and_only_by_get() {
        given().get("/api/events").then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.of(owner))
                .post("/api/events")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET"));
    }

    /** A stream that has begun, so that all that happens from now on is told. */
    private SseClient opened() {
        SseClient stream = SseClient.of(Tokens.of(owner));
        assertThat(stream.status()).isEqualTo(200);
        soon(() -> assertThat(stream.lastId()).isNotEmpty());
        return stream;
    }

    private static List<JsonObject> named(SseClient stream, String name) {
        return stream.told().stream()
                .filter(told -> told.name().equals(name))
                .map(Told::data)
                .toList();
    }

    private static List<Long> versions(SseClient stream) {
        return named(stream, "connection").stream()
                .map(view -> view.getLong("version"))
                .toList();
    }

    private static void soon(ThrowingRunnable condition) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(condition);
    }
}
