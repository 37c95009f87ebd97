package ai.backfuture.gateway.limit;

import static ai.backfuture.gateway.parts.TightLimits.CALLS_OF_AN_ADDRESS;
import static ai.backfuture.gateway.parts.TightLimits.CALLS_OF_A_USER;
import static ai.backfuture.gateway.parts.TightLimits.STREAMS_OF_A_USER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import ai.backfuture.gateway.parts.Behind;
import ai.backfuture.gateway.parts.SseClient;
import ai.backfuture.gateway.parts.Surroundings;
import ai.backfuture.gateway.parts.TightLimits;
import ai.backfuture.gateway.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TightLimits.class)
@QuarkusTestResource(Surroundings.class)
class TightLimitsIT {

    /** Of those to one service. */
    private static final int MORE_THAN_CONNECTIONS = 70;

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String address = address(ADDRESSES.incrementAndGet());

    @BeforeEach
    void everybody_is_there() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> fresh().get("/api/connections/1").then().statusCode(200));
        Behind.takenAnywhere();
    }

    @Test
    void a_user_that_calls_too_often_is_told_when_to_come_back() {
        String owner = "owner-" + UUID.randomUUID();
        for (int left = CALLS_OF_A_USER - 1; left >= 0; left--) {
            as(owner)
                    .get("/api/connections")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"user\";q=" + CALLS_OF_A_USER + ";w=60"))
                    .header("RateLimit", startsWith("\"user\";r=" + left + ";t="));
        }
        Response refused = as(owner).get("/api/connections");
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MANY_CALLS"))
                .header("RateLimit", startsWith("\"user\";r=0;t="));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60 / CALLS_OF_A_USER);
        assertThat(Behind.CONNECTIONS.taken()).hasSize(CALLS_OF_A_USER);
        as("owner-" + UUID.randomUUID()).get("/api/connections").then().statusCode(200);
    }

    @Test
    void strangers_are_limited_by_their_address_which_they_cannot_choose() {
        for (int call = 0; call < CALLS_OF_AN_ADDRESS; call++) {
            from(address).get("/api/connections").then().statusCode(401);
        }
        from(address)
                .get("/api/connections")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", startsWith("\"address\""));
        for (int spoofed = 0; spoofed < 3; spoofed++) {
            from("6.6.6." + spoofed + ", " + address)
                    .header("Forwarded", "for=6.6.6." + spoofed)
                    .header("X-Real-IP", "6.6.6." + spoofed)
                    .get("/api/connections")
                    .then()
                    .statusCode(429);
        }
        from("192.0.2.200").get("/api/connections").then().statusCode(401);
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    @Test
    void a_service_hears_from_where_a_call_comes_through_a_trusted_proxy() {
        as("owner-" + UUID.randomUUID())
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "app.example.org")
                .get("/api/connections")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", startsWith("max-age="));
        JsonObject headers = Behind.CONNECTIONS.taken().getFirst().getJsonObject("headers");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo(address);
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("https");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("app.example.org");
    }

    @Test
    void a_user_has_so_many_live_streams_and_another_when_one_is_closed() {
        String owner = "owner-" + UUID.randomUUID();
        List<SseClient> streams = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS_OF_A_USER; i++) {
                streams.add(SseClient.of(Tokens.of(owner)));
            }
            assertThat(streams).allMatch(stream -> stream.status() == 200);
            as(owner)
                    .get("/api/events")
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("TOO_MANY_STREAMS"))
                    .header("Retry-After", equalTo("10"));
            streams.removeFirst().close();
            await().atMost(Duration.ofSeconds(10)).until(() -> streams() == STREAMS_OF_A_USER - 1);
            streams.add(SseClient.of(Tokens.of(owner)));
            assertThat(streams.getLast().status()).isEqualTo(200);
        } finally {
            streams.forEach(SseClient::close);
        }
    }

    private static double streams() {
        int management = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("quarkus.management.test-port", Integer.class);
        return given().get("http://localhost:" + management + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("gateway_live_streams "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void a_service_that_hangs_is_left_alone_for_a_while_and_then_tried_again() {
        for (int i = 0; i < 4; i++) {
            assertThat(fresh().get("/api/connections/hang").statusCode()).isEqualTo(504);
        }
        long start = System.nanoTime();
        fresh().get("/api/connections/1")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("2"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(Behind.CONNECTIONS.taken()).hasSize(4);
        fresh().get("/api/strategies/1").then().statusCode(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> fresh().get("/api/connections/1").then().statusCode(200));
    }

    @Test
    void a_service_that_hangs_slows_no_calls_to_another() throws InterruptedException {
        List<RequestSpecification> calls = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
            calls.add(fresh());
        }
        List<Response> hanging = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = calls.stream()
                .map(call -> Thread.ofVirtual().start(() -> hanging.add(call.get("/api/connections/hang"))))
                .toList();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Behind.CONNECTIONS.taken().isEmpty());
        for (int i = 0; i < 10; i++) {
            RequestSpecification call = fresh();
            long start = System.nanoTime();
            call.get("/api/strategies/1").then().statusCode(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Surroundings.UPSTREAM_TIMEOUT);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(hanging).hasSize(MORE_THAN_CONNECTIONS).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(503, 504);
            assertThat(answer.header("Retry-After")).isNotNull();
        });
    }

    /** Somebody else each time, so that only the service's own state counts. */
    private static RequestSpecification fresh() {
        return from(address(ADDRESSES.incrementAndGet()))
                .header("Authorization", "Bearer " + Tokens.of("owner-" + UUID.randomUUID()));
    }

    private static String address(int number) {
        return "203.0." + number / 250 + "." + (1 + number % 250);
    }

    private RequestSpecification as(String owner) {
        return from(address).header("Authorization", "Bearer " + Tokens.of(owner));
    }

    private static RequestSpecification from(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor);
    }
}
