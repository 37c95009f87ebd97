package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.coinbase.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made accounts of Coinbase meet, called over the wire. */
class CoinbaseScenariosIT extends ScenariosOverTheWire {

    private static final String PREFIX = "/api/v3/brokerage";

    CoinbaseScenariosIT() {
        super("coinbase", "\"can_view\":true");
    }

    @Override
    HttpResponse<String> signedRead(String scenario) throws Exception {
        return read(scenario, "/key_permissions");
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 200, '\"can_view\":true,\"can_trade\":true,\"can_transfer\":false'",
        "read-only, 200, '\"can_view\":true,\"can_trade\":false,\"can_transfer\":false'",
        "withdraw-on, 200, '\"can_view\":true,\"can_trade\":true,\"can_transfer\":true'",
        "futures-off, 200, '\"can_trade\":true'",
        "ip-not-allowed, 401, Unauthorized",
        "expired, 401, Unauthorized",
        "restricted, 403, User is not allowed",
        "empty, 200, '\"can_view\":true'",
        "maintenance, 503, maintenance",
        "rate-limited, 429, rate_limit_exceeded",
        "clock-skew, 401, Unauthorized",
    })
    void the_key_is_described_by_scenario(String scenario, int status, String text) throws Exception {
        HttpResponse<String> answer = read(scenario, "/key_permissions");

        assertAnswers(answer, status, text);
    }

    @ParameterizedTest
    @CsvSource({
        "valid, /accounts, '\"value\":\"1000.5\"'",
        "empty, /accounts, '\"accounts\":[]'",
        "valid, /orders/historical/batch, '\"status\":\"OPEN\"'",
        "empty, /orders/historical/batch, '\"orders\":[]'",
        "valid, /cfm/balance_summary, '\"total_usd_balance\":{\"value\":\"100.5\",\"currency\":\"USD\"}'",
        "valid, /cfm/positions, BIT-31DEC27-CDE",
        "read-only, /cfm/positions, BIT-31DEC27-CDE",
        "empty, /cfm/positions, '\"positions\":[]'",
        "futures-off, /cfm/positions, NOT_FOUND",
    })
    void accounts_are_read(String scenario, String path, String text) throws Exception {
        assertThat(read(scenario, path).body()).contains(text);
    }

    @Test
    void the_caller_learns_how_much_of_its_second_is_left() throws Exception {
        HttpResponse<String> answer = read("valid", "/accounts");

        assertThat(answer.headers().firstValue("x-ratelimit-limit")).hasValue("30");
        assertThat(answer.headers().firstValue("x-ratelimit-reset")).hasValue("1");
    }

    @Test
    void the_time_needs_no_key() throws Exception {
        assertThat(open(PREFIX + "/time").body()).contains("\"epochSeconds\":\"", "\"epochMillis\":\"");
    }

    private HttpResponse<String> read(String scenario, String path) throws IOException, InterruptedException {
        JsonNode account = account(scenario);
        Credentials credentials = new Credentials(
                account.get("apiKey").asText(), account.get("secretKey").asText(), null);
        String bearer = Tokens.of(
                        credentials, "GET api.coinbase.com" + PREFIX + path, System.currentTimeMillis() / 1000)
                .bearer();
        return client.call("GET", "/coinbase" + PREFIX + path, null, Map.of("Authorization", bearer));
    }
}
