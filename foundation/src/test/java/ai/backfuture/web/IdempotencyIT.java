package ai.backfuture.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SharedStackProfile.class)
class IdempotencyIT {

    private static final String BODY = "{\"text\":\"a note\",\"weight\":\"1.50\"}";

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void countAnew() {
        Notes.WRITTEN.set(0);
        Notes.gate = new CountDownLatch(0);
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        Response first = post("alice", key, BODY);

        Response second = post("alice", key, BODY);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(Notes.WRITTEN).hasValue(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        post("alice", key, BODY);

        Response other = post("alice", key, "{\"text\":\"another\"}");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(Notes.WRITTEN).hasValue(1);
    }

    @Test
    void another_owner_with_the_same_key_gets_an_answer_of_his_own() {
        Response alices = post("alice", key, BODY);

        Response bobs = post("bob", key, BODY);

        assertThat(bobs.statusCode()).isEqualTo(201);
        assertThat(bobs.header("Idempotent-Replayed")).isNull();
        assertThat(bobs.jsonPath().getString("owner")).isEqualTo("bob");
        assertThat(bobs.jsonPath().getString("id"))
                .isNotEqualTo(alices.jsonPath().getString("id"));
    }

    @Test
    void a_request_without_a_key_is_done_each_time() {
        post("alice", null, BODY);

        post("alice", null, BODY);

        assertThat(Notes.WRITTEN).hasValue(2);
    }

    @Test
    void a_refused_request_leaves_its_key_free_for_a_corrected_one() {
        assertThat(post("alice", key, "{\"text\":\"much too long for a note of ours\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("alice", key, "{\"text\":\"refused\"}").statusCode()).isEqualTo(409);
        assertThat(post("alice", key, "{\"text\":").statusCode()).isEqualTo(400);

        Response corrected = post("alice", key, BODY);

        assertThat(corrected.statusCode()).isEqualTo(201);
    }

    @Test
    void of_fifty_requests_at_once_exactly_one_is_done() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> post("alice", key, BODY)))
                    .toList();
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }
        assertThat(Notes.WRITTEN).hasValue(1);
    }

    @Test
    void a_key_in_flight_says_so() throws Exception {
        Notes.gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> first = threads.submit(() -> post("alice", key, BODY));
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                Response second = post("alice", key, BODY);
                assertThat(second.statusCode()).isEqualTo(409);
                assertThat(second.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_IN_FLIGHT");
                Notes.gate.countDown();
            });
            assertThat(first.get().statusCode()).isEqualTo(201);
        }
        assertThat(Notes.WRITTEN).hasValue(1);
    }

    @Test
    void an_answer_kept_in_the_transaction_outlives_a_crash_before_the_reply() {
        Response crashed = post("/notes/crashing", "alice", key, BODY);

        Response retried = post("/notes/crashing", "alice", key, BODY);

        assertThat(crashed.statusCode()).isEqualTo(500);
        assertThat(crashed.body().asString()).doesNotContain("secret-in-a-message");
        assertThat(retried.statusCode()).isEqualTo(201);
        assertThat(retried.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(retried.jsonPath().getString("text")).isEqualTo("a note");
        assertThat(Notes.WRITTEN).hasValue(1);
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        assertThat(post("alice", "with space", BODY).jsonPath().getString("code"))
                .isEqualTo("IDEMPOTENCY_KEY_INVALID");
        assertThat(post("alice", "x".repeat(256), BODY).statusCode()).isEqualTo(400);
        assertThat(post("alice", "x".repeat(255), BODY).statusCode()).isEqualTo(201);
    }

    private static Response post(String owner, String key, String body) {
        return post("/notes", owner, key, body);
    }

    private static Response post(String path, String owner, String key, String body) {
        var request = given().header("Authorization", "Bearer " + owner)
                .contentType("application/json")
                .body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(path);
    }
}
