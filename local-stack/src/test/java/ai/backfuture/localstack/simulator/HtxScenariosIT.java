package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made HTX accounts meet, called over the wire and signed with the host that is really called. */
class HtxScenariosIT extends ScenariosOverTheWire {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    HtxScenariosIT() {
        super("htx", "\"type\":\"spot\"");
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        return read(scenario, "/v1/account/accounts", "");
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"id\":100009,\"type\":\"spot\"'",
        "read-only, 200, '\"id\":100009,\"type\":\"spot\"'",
        "withdraw-on, 200, '\"id\":100009,\"type\":\"spot\"'",
        "futures-off, 200, '\"id\":100009,\"type\":\"spot\"'",
        "ip-not-allowed, 200, 'Incorrect IP address [IP地址错误]:127.0.0.1'",
        "expired, 200, API key has expired",
        "restricted, 200, operation-forbidden-for-lock-account-state",
        "empty, 200, '\"id\":100009,\"type\":\"spot\"'",
        "maintenance, 200, system-maintenance",
        "rate-limited, 429, rate-too-many-requests",
        "clock-skew, 200, Invalid submission time",
    })
    void spot_answers_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = read(scenario, "/v1/account/accounts", "");

        assertAnswers(answer, status, text);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 'readOnly,trade'",
        "read-only, readOnly",
        "withdraw-on, 'readOnly,trade,withdraw'",
        "futures-off, 'readOnly,trade'",
    })
    void the_key_is_described_by_scenario(String scenario, String words) throws Exception {
        String key = account(scenario).get("apiKey").asText();

        String body = read(scenario, "/v2/user/api-key", "&accessKey=" + key + "&uid=63628520")
                .body();

        assertThat(body).contains("\"permission\":\"" + words + "\",\"ipAddresses\":\"127.0.0.1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"equity\":\"100.5\"'",
        "empty, 200, '\"details\":[]'",
        "expired, 200, '\"code\":403,\"message\":\"API key has expired'",
        "restricted, 200, '\"code\":12009'",
        "maintenance, 503, 1431",
        "rate-limited, 429, 1032",
    })
    void contracts_answer_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = read(scenario, "/v5/account/balance", "");

        assertAnswers(answer, status, text);
    }

    @Test
    void maintenance_is_told_by_the_calls_about_the_state() throws Exception {
        assertThat(open("/v2/market-status").body()).contains("\"marketStatus\":1");
        place("maintenance", null);

        assertThat(open("/v2/market-status").body())
                .contains("\"marketStatus\":2")
                .contains("\"haltReason\":3");
        assertThat(open("/heartbeat/").body()).contains("\"linear_swap_heartbeat\":0");
        assertThat(open("/v1/common/timestamp").body()).contains("system-maintenance");
    }

    @Test
    void the_caller_learns_when_its_limit_resets_and_when_its_ban_ends() throws Exception {
        HttpResponse<String> limited = read("rate-limited", "/v1/account/accounts", "");
        place("rate-limit", "\"ban\"");
        HttpResponse<String> banned = read("valid", "/v5/account/balance", "");

        assertThat(limited.headers().firstValue("X-HB-RateLimit-Requests-Remain"))
                .hasValue("0");
        assertThat(millisUntil(limited, "X-HB-RateLimit-Requests-Expire")).isBetween(5_000L, 10_000L);
        assertThat(banned.headers().firstValue("ratelimit-remaining")).hasValue("0");
        assertThat(millisUntil(banned, "recovery-time")).isBetween(115_000L, 120_000L);
    }

    @Test
    void a_limit_without_a_time_names_none() throws Exception {
        place("rate-limit", "0");
        HttpResponse<String> limited = read("valid", "/v1/account/accounts", "");

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().map())
                .doesNotContainKeys("X-HB-RateLimit-Requests-Expire", "x-hb-ratelimit-requests-expire", "retry-after");
    }

    private static long millisUntil(HttpResponse<String> answer, String header) {
        return answer.headers().firstValueAsLong(header).orElse(0) - System.currentTimeMillis();
    }

    private HttpResponse<String> read(String scenario, String path, String more) throws Exception {
        JsonNode account = account(scenario);
        String parameters = "AccessKeyId=" + account.get("apiKey").asText()
                + "&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp="
                + URLEncoder.encode(TIME.format(Instant.now()), StandardCharsets.UTF_8) + more;
        String host = URI.create(baseUrl()).getAuthority();
        String signature =
                Hmac.sha256Base64(account.get("secretKey").asText(), String.join("\n", "GET", host, path, parameters));
        return client.call(
                "GET",
                "/htx" + path + "?" + parameters + "&Signature=" + URLEncoder.encode(signature, StandardCharsets.UTF_8),
                null);
    }
}
