package ai.backfuture.gateway.upstream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.backfuture.gateway.parts.Behind;
import ai.backfuture.gateway.parts.Surroundings;
import ai.backfuture.gateway.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ForwardingIT {

    private static final String BODY = "{\"name\":\"MEXC Spot Main\"}";

    @BeforeEach
    void forget() {
        Behind.takenAnywhere();
    }

    @Test
    void each_call_reaches_its_service_with_path_query_body_and_token() {
        String token = Tokens.of("alice");
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "k-1")
                .contentType("application/json")
                .body(BODY)
                .post("/api/connections?x=%2F1")
                .then()
                .statusCode(200);
        as("alice").get("/api/strategies/1").then().statusCode(200).body("service", equalTo("strategy-service"));
        as("alice").patch("/api/webhooks/1").then().statusCode(200).body("service", equalTo("notification-service"));

        JsonObject arrived = one(Behind.CONNECTIONS);
        assertThat(arrived.getString("method")).isEqualTo("POST");
        assertThat(arrived.getString("uri")).isEqualTo("/api/connections?x=%2F1");
        assertThat(arrived.getString("body")).isEqualTo(BODY);
        assertThat(header(arrived, "authorization")).isEqualTo("Bearer " + token);
        assertThat(header(arrived, "idempotency-key")).isEqualTo("k-1");
        assertThat(one(Behind.STRATEGIES).getString("uri")).isEqualTo("/api/strategies/1");
        assertThat(one(Behind.NOTIFICATIONS).getString("uri")).isEqualTo("/api/webhooks/1");
    }

    @Test
    void a_service_sees_only_what_the_gateway_itself_says_about_the_caller() {
        as("alice")
                .headers(Map.of(
                        "X-User-Id", "bob",
                        "X_User_Id", "bob",
                        "Forwarded", "for=6.6.6.6",
                        "X-Forwarded-For", "6.6.6.6",
                        "X-Forwarded-Host", "evil",
                        "X-Forwarded-Proto", "gopher",
                        "X-Forwarded-Prefix", "/admin",
                        "X-Real-IP", "6.6.6.6",
                        "Cookie", "session=1",
                        "Connection", "Idempotency-Key, X-User-Id"))
                .header("Idempotency-Key", "listed-in-connection")
                .get("/api/connections")
                .then()
                .statusCode(200);

        JsonObject arrived = one(Behind.CONNECTIONS);
        assertThat(arrived.getJsonObject("headers").fieldNames())
                .doesNotContain(
                        "x-user-id",
                        "x_user_id",
                        "forwarded",
                        "x-real-ip",
                        "x-forwarded-prefix",
                        "cookie",
                        "idempotency-key");
        assertThat(header(arrived, "x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(header(arrived, "x-forwarded-proto")).isEqualTo("http");
        assertThat(header(arrived, "x-forwarded-host")).startsWith("localhost:");
    }

    @Test
    void answers_of_the_api_are_never_compressed_whatever_the_caller_takes() {
        as("alice")
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .get("/api/connections")
                .then()
                .statusCode(200)
                .header("Content-Encoding", nullValue());

        assertThat(one(Behind.CONNECTIONS).getJsonObject("headers").fieldNames())
                .doesNotContain("accept-encoding");
    }

    @Test
    void a_call_has_one_correlation_id_from_end_to_end() {
        as("alice")
                .header("X-Correlation-Id", "support-case-17")
                .get("/api/connections/nosy")
                .then()
                .header("X-Correlation-Id", equalTo("support-case-17"));
        assertThat(header(one(Behind.CONNECTIONS), "x-correlation-id")).isEqualTo("support-case-17");

        String fresh = as("alice")
                .header("X-Correlation-Id", "<script>")
                .get("/api/connections")
                .header("X-Correlation-Id");
        assertThat(UUID.fromString(fresh).version()).isEqualTo(7);
        assertThat(header(one(Behind.CONNECTIONS), "x-correlation-id")).isEqualTo(fresh);
    }

    @Test
    void answers_carry_security_headers_and_nothing_about_the_inside() {
        as("alice")
                .get("/api/connections/nosy")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Strict-Transport-Security", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Server", nullValue());
        as("alice").get("/api/connections/moved").then().header("Location", equalTo("/api/connections/42"));
    }

    @Test
    void errors_that_are_no_problem_documents_become_some() {
        as("alice")
                .get("/api/connections/html")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("INTERNAL_ERROR"))
                .body("detail", not(containsString("com.example")));
    }

    @Test
    void an_answer_without_a_body_and_a_head_request_pass() {
        as("alice").delete("/api/connections/nothing").then().statusCode(204);
        as("alice").head("/api/connections/1").then().statusCode(200);
        as("alice").get("/api/connections/1").then().statusCode(200);
    }

    @Test
    void unknown_paths_and_unused_methods_are_refused_after_the_question_who_is_calling() {
        as("alice").get("/api/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as("alice").put("/api/exchanges").then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
        as("alice").options("/api/connections").then().statusCode(405).header("Allow", equalTo("GET, POST, HEAD"));
        given().get("/api/nothing").then().statusCode(401);
        given().put("/api/exchanges").then().statusCode(401);
        given().get("/nothing").then().statusCode(404).contentType("application/problem+json");
        for (String method : List.of("TRACE", "CONNECT", "PROPFIND", "FOO")) {
            given().request(method, "/api/connections")
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, POST, HEAD"));
        }
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    @Test
    void calls_of_operators_are_for_operators_only_and_their_names_no_business_of_others() {
        String id = UUID.randomUUID().toString();
        as("alice").get("/api/operator/suspensions").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        as("alice").delete("/api/operator/suspensions/" + id).then().statusCode(403);
        as("alice").get("/api/operator/audit?owner=bob").then().statusCode(403);
        as("alice").delete("/api/operator/owners/bob").then().statusCode(403);
        as("alice").get("/api/operator/nothing").then().statusCode(403);
        given().get("/api/operator/audit").then().statusCode(401);
        assertThat(Behind.takenAnywhere()).isEmpty();

        asOperator().get("/api/operator/suspensions").then().statusCode(200);
        asOperator().post("/api/operator/suspensions").then().statusCode(200);
        asOperator().delete("/api/operator/suspensions/" + id).then().statusCode(200);
        asOperator().get("/api/operator/audit?owner=bob").then().statusCode(200);
        asOperator().delete("/api/operator/owners/bob").then().statusCode(200);
        asOperator().get("/api/operator/nothing").then().statusCode(404);
        assertThat(Behind.CONNECTIONS.taken()).hasSize(5);
    }

    private static RequestSpecification asOperator() {
        String token =
                Tokens.with("olga", claims -> claims.put("groups", new io.vertx.core.json.JsonArray().add("operator")));
        return given().header("Authorization", "Bearer " + token);
    }

    @Test
    void a_call_is_part_of_its_callers_trace_or_begins_one() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        as("alice")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/api/connections");
        assertThat(header(one(Behind.CONNECTIONS), "traceparent"))
                .startsWith("00-" + trace)
                .endsWith("-01")
                .doesNotContain("00f067aa0ba902b7");
        as("alice").header("traceparent", "00-nonsense-1-1").get("/api/connections");
        assertThat(header(one(Behind.CONNECTIONS), "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void pages_of_a_configured_origin_may_read_answers_and_no_others() {
        given().header("Origin", "https://app.example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/api/connections")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("https://app.example.org"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Max-Age", equalTo("600"));
        as("alice")
                .header("Origin", "https://app.example.org")
                .get("/api/connections/nosy")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://app.example.org"))
                .header("Access-Control-Expose-Headers", containsString("Retry-After"))
                .header("Vary", equalTo("Origin"));
        given().header("Origin", "https://app.example.org")
                .get("/api/connections")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", equalTo("https://app.example.org"));
        for (String other : List.of("https://evil.example.org", "https://app.example.org.evil", "null")) {
            as("alice")
                    .header("Origin", other)
                    .get("/api/connections")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void a_question_that_meets_a_closed_connection_is_asked_once_more() {
        as("alice").get("/api/connections/break").then().statusCode(502).body("code", equalTo("UPSTREAM_FAILED"));
        assertThat(Behind.CONNECTIONS.taken()).hasSize(2);
    }

    @Test
    void nothing_internal_is_public() {
        for (String path : List.of("/q/health", "/q/metrics", "/q/dev", "/q", "/status", "/metrics")) {
            as("olga").get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void a_body_may_be_as_large_as_the_limit_and_no_larger() {
        as("alice").body("x".repeat(65_536)).post("/api/connections").then().statusCode(200);
        assertThat(one(Behind.CONNECTIONS).getString("body")).hasSize(65_536);

        as("alice")
                .body("x".repeat(2_000_000))
                .post("/api/connections")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("BODY_TOO_LARGE"));
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    @Test
    void too_many_headers_are_refused() {
        as("alice")
                .header("X-Filler", "x".repeat(60_000))
                .get("/api/connections")
                .then()
                .statusCode(431)
                .body("code", equalTo("HEADERS_TOO_LARGE"));
    }

    @Test
    void a_service_that_hangs_is_not_waited_for_and_slows_nobody_else() {
        as("alice")
                .get("/api/connections/hang")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", equalTo("UPSTREAM_TIMEOUT"))
                .header("Retry-After", notNullValue())
                .header("X-Correlation-Id", notNullValue());
        as("alice").get("/api/strategies/1").then().statusCode(200);
    }

    @Test
    void a_service_that_breaks_off_is_told_as_such_and_a_change_is_not_repeated() {
        as("alice").post("/api/connections/break/tests").then().statusCode(200);
        Behind.takenAnywhere();
        as("alice").patch("/api/connections/break").then().statusCode(502).body("code", equalTo("UPSTREAM_FAILED"));
        assertThat(Behind.CONNECTIONS.taken()).hasSize(1);
    }

    private static RequestSpecification as(String owner) {
        return given().header("Authorization", "Bearer " + Tokens.of(owner));
    }

    private static JsonObject one(Behind service) {
        List<JsonObject> taken = service.taken();
        assertThat(taken).hasSize(1);
        return taken.getFirst();
    }

    private static String header(JsonObject arrived, String name) {
        return arrived.getJsonObject("headers").getString(name);
    }
}
