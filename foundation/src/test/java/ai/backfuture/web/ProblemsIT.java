package ai.backfuture.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(SharedStackProfile.class)
class ProblemsIT {

    private static final String CANARY = "CANARY7f3a9";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\",\"more\":\"CANARY7f3a9\"} | UNKNOWN_FIELD",
                "{\"text\":CANARY7f3a9} | MALFORMED_JSON",
                "{\"text\":\"CANARY7f3a9 | MALFORMED_JSON",
                "CANARY7f3a9 | MALFORMED_JSON",
                "{\"text\":\"a\"} CANARY7f3a9 | MALFORMED_JSON",
                "{\"text\":\"a\",\"text\":\"CANARY7f3a9\"} | MALFORMED_JSON",
                "{\"text\":\"a\",\"weight\":\"CANARY7f3a9\"} | VALIDATION_FAILED",
                "{\"text\":{\"CANARY7f3a9\":1}} | VALIDATION_FAILED",
                "{\"text\":\"a\",\"urgent\":\"true\"} | VALIDATION_FAILED",
                "{\"text\":1} | VALIDATION_FAILED",
                "[\"CANARY7f3a9\"] | MALFORMED_JSON",
                "{\"text\":\"CANARY7f3a9 that is much too long\"} | VALIDATION_FAILED",
                "{\"text\":\"unwanted CANARY7f3a9\"} | VALIDATION_FAILED",
                "{} | VALIDATION_FAILED",
                "null | VALIDATION_FAILED",
            })
    void a_body_that_is_wrong_is_refused_without_being_repeated(String body, String code) {
        Response answer = alice().body(body).post("/notes");

        expect(answer, 400, code);
    }

    @Test
    void an_unknown_field_is_named() {
        Response answer = alice().body("{\"text\":\"a\",\"more\":1}").post("/notes");

        assertThat(answer.jsonPath().getString("field")).isEqualTo("more");
    }

    @Test
    void a_violation_names_its_field() {
        Response answer = alice().body("{\"weight\":\"1\"}").post("/notes");

        assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo("text");
    }

    @Test
    void an_empty_body_is_refused() {
        assertThat(alice().post("/notes").statusCode()).isEqualTo(400);
    }

    @Test
    void a_request_without_a_token_is_unauthenticated() {
        expect(given().get("/notes/operators"), 401, "UNAUTHENTICATED");
    }

    @Test
    void a_forged_token_is_unauthenticated() {
        expect(given().header("Authorization", "Bearer forged").get("/notes/correlation"), 401, "UNAUTHENTICATED");
    }

    @Test
    void a_token_without_a_subject_is_unauthenticated() {
        Response answer = given().header("Authorization", "Bearer nobody")
                .contentType("application/json")
                .body("{\"text\":\"a\"}")
                .post("/notes");

        expect(answer, 401, "UNAUTHENTICATED");
    }

    @Test
    void a_trader_is_no_operator() {
        expect(alice().get("/notes/operators"), 403, "FORBIDDEN");
    }

    @Test
    void an_unknown_path_is_not_found() {
        expect(alice().get("/notes/" + CANARY), 404, "NOT_FOUND");
        expect(alice().get("/" + CANARY), 404, "NOT_FOUND");
    }

    @Test
    void a_path_with_something_else_than_an_id_is_not_found() {
        expect(alice().post("/notes/" + CANARY + "/event"), 404, "NOT_FOUND");
    }

    @Test
    void an_unknown_method_is_not_allowed() {
        expect(alice().put("/notes"), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void another_format_is_refused() {
        expect(alice().contentType("text/plain").body(CANARY).post("/notes"), 415, "UNSUPPORTED_MEDIA_TYPE");
        expect(alice().accept("text/html").body("{\"text\":\"a\"}").post("/notes"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void a_large_body_is_refused() {
        expect(alice().body("{\"text\":\"" + "x".repeat(70_000) + "\"}").post("/notes"), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void what_nobody_expected_is_internal_and_says_no_more() {
        Response answer = alice().post("/notes/0190b2a0-0000-7000-8000-000000000000/event-without-transaction");

        expect(answer, 500, "INTERNAL");
        assertThat(answer.body().asString()).doesNotContain("transaction");
    }

    @Test
    void an_answer_has_nulls_and_plain_decimals_and_rfc_3339_times() {
        Response answer =
                alice().body("{\"text\":\"a\",\"weight\":\"0.00000001\"}").post("/notes");

        assertThat(answer.body().asString())
                .contains("\"weight\":\"0.00000001\"")
                .contains("\"at\":\"2026-01-02T03:04:05Z\"");
        assertThat(alice().body("{\"text\":\"a\"}").post("/notes").body().asString())
                .contains("\"weight\":null");
    }

    @Test
    void a_correlation_id_is_kept_and_a_bad_one_replaced() {
        Response kept = alice().header("X-Correlation-Id", "my-request-1").get("/notes/correlation");
        Response replaced = alice().header("X-Correlation-Id", "x y<script>").get("/notes/correlation");

        assertThat(kept.header("X-Correlation-Id")).isEqualTo("my-request-1");
        assertThat(kept.jsonPath().getString("[0]")).isEqualTo("my-request-1");
        assertThat(replaced.header("X-Correlation-Id")).hasSize(36);
        assertThat(replaced.jsonPath().getString("[0]")).isEqualTo(replaced.header("X-Correlation-Id"));
    }

    @Test
    void an_error_carries_the_correlation_id_too() {
        assertThat(given().header("X-Correlation-Id", "my-request-2")
                        .get("/notes/operators")
                        .header("X-Correlation-Id"))
                .isEqualTo("my-request-2");
    }

    private static RequestSpecification alice() {
        return given().header("Authorization", "Bearer alice").contentType("application/json");
    }

    private static void expect(Response answer, int status, String code) {
        String body = answer.body().asString();
        assertThat(body).doesNotContain(CANARY);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).as(body).isEqualTo(code);
        assertThat(answer.jsonPath().getString("type")).startsWith("https://backfuture.ai/problems/");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
    }
}
