package ai.backfuture.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A check that lets everything pass would be worth nothing. */
class PublicApiTest {

    private static final String ADDRESSES = "{\"version\":1,\"addresses\":[\"203.0.113.10\"]}";

    private final PublicApi api = PublicApi.read();

    @Test
    void an_answer_as_described_is_fine() {
        assertThat(api.complaints(get("/api/egress-addresses"), json(200, ADDRESSES)))
                .isEmpty();
    }

    @Test
    void an_unknown_field_is_told() {
        assertThat(api.complaints(get("/api/egress-addresses"), json(200, ADDRESSES.replace("}", ",\"more\":1}"))))
                .singleElement()
                .asString()
                .contains("more");
    }

    @Test
    void a_missing_field_is_told() {
        assertThat(api.complaints(get("/api/egress-addresses"), json(200, "{\"version\":1}")))
                .isNotEmpty();
    }

    @Test
    void an_unknown_path_status_or_type_is_told() {
        assertThat(api.complaints(get("/api/elsewhere"), json(200, "{}"))).isNotEmpty();
        assertThat(api.complaints(get("/api/egress-addresses"), json(202, ADDRESSES)))
                .isNotEmpty();
        assertThat(api.complaints(get("/api/egress-addresses"), new Observed.Answer(200, "text/plain", ADDRESSES)))
                .isNotEmpty();
    }

    @Test
    void a_problem_with_a_code_that_the_call_does_not_name_is_told() {
        assertThat(api.complaints(get("/api/connections/1"), problem(404, "NOT_FOUND")))
                .isEmpty();
        assertThat(api.complaints(get("/api/connections/1"), problem(404, "SURPRISE")))
                .isNotEmpty();
        assertThat(api.complaints(get("/api/connections/1"), json(404, "{}"))).isNotEmpty();
    }

    @Test
    void what_is_not_there_may_say_so() {
        assertThat(api.complaints(get("/api/elsewhere"), problem(404, "NOT_FOUND")))
                .isEmpty();
        assertThat(api.complaints(get("/api/elsewhere"), problem(409, "NAME_TAKEN")))
                .isNotEmpty();
    }

    @Test
    void a_request_with_an_unknown_field_or_parameter_is_told() {
        assertThat(api.complaints(post("/api/connections/1/tests", "{\"trigger\":\"REPORTED\"}")))
                .isEmpty();
        assertThat(api.complaints(post("/api/connections/1/tests", "{\"why\":\"so\"}")))
                .isNotEmpty();
        assertThat(api.complaints(get("/api/connections?limit=5&cursor=x"))).isEmpty();
        assertThat(api.complaints(get("/api/connections?page=5"))).isNotEmpty();
        assertThat(api.complaints(post("/api/connections", ""))).isNotEmpty();
    }

    @Test
    void an_event_that_is_not_described_is_told() {
        assertThat(api.complaintsAboutEvent("reset", "{\"connections\":[],\"strategies\":[]}"))
                .isEmpty();
        assertThat(api.complaintsAboutEvent("reset", "{\"connections\":[]}")).isNotEmpty();
        assertThat(api.complaintsAboutEvent("weather", "{}")).isNotEmpty();
    }

    private static Observed.Request get(String target) {
        return new Observed.Request("GET", target, null, "");
    }

    private static Observed.Request post(String target, String body) {
        return new Observed.Request("POST", target, "application/json", body);
    }

    private static Observed.Answer json(int status, String body) {
        return new Observed.Answer(status, "application/json;charset=UTF-8", body);
    }

    private static Observed.Answer problem(int status, String code) {
        String slug = code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Observed.Answer(
                status,
                "application/problem+json",
                "{\"type\":\"https://backfuture.ai/problems/%s\",\"title\":\"No\",\"status\":%d,\"code\":\"%s\"}"
                        .formatted(slug, status, code));
    }
}
