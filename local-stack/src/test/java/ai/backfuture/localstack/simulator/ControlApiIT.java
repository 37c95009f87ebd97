package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlApiIT {

    private static ExchangeSimulator simulator;
    private static SimulatorClient client;

    @BeforeAll
    static void start() {
        simulator = ExchangeSimulator.start(0);
        client = new SimulatorClient(simulator.baseUrl());
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void every_exchange_has_a_ready_made_account_per_scenario() throws Exception {
        JsonNode accounts = client.json("/accounts");

        for (SimulatedExchange exchange : new SimulatedExchanges().all()) {
            for (Scenario scenario : Scenario.values()) {
                assertThat(accounts.valueStream()
                                .filter(one -> one.get("exchange").asText().equals(exchange.id()))
                                .filter(one -> one.get("scenario").asText().equals(scenario.text()))
                                .filter(one -> one.get("id").asText().startsWith(exchange.id() + "-")))
                        .hasSize(1);
            }
        }
        assertThat(readyMade("kucoin-valid").get("passphrase").isTextual()).isTrue();
        assertThat(readyMade("mexc-valid").get("passphrase").isNull()).isTrue();
    }

    @Test
    void an_added_account_is_used_changed_and_revoked() throws Exception {
        HttpResponse<String> added = client.call("POST", "/accounts", """
            {"exchange":"mexc","apiKey":"mx0Added","secretKey":"s3cret","passphrase":null,
             "permissions":["READ"],"ipAllowlist":[],"scenario":"valid"}\
            """);
        JsonNode account = Json.read(added.body());
        String path = "/accounts/" + account.get("id").asText();
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location")).hasValue(path);
        assertThat(client.mexcBalances(account).statusCode()).isEqualTo(200);

        HttpResponse<String> changed = client.call("PATCH", path, "{\"permissions\":[\"TRADE_SPOT\"]}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(client.mexcBalances(account).body()).contains("700007");

        assertThat(client.call("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(client.mexcBalances(account).body()).contains("10072");
        assertThat(client.call("DELETE", path, null).statusCode()).isEqualTo(404);
    }

    @Test
    void a_new_secret_is_in_force_at_once() throws Exception {
        HttpResponse<String> added = client.call(
                "POST", "/accounts", "{\"exchange\":\"mexc\",\"apiKey\":\"mx0Rotated\",\"secretKey\":\"old\"}");
        JsonNode account = Json.read(added.body());

        client.call("PATCH", "/accounts/" + account.get("id").asText(), "{\"secretKey\":\"new\"}");

        assertThat(client.mexcBalances(account).body()).contains("700002");
    }

    @Test
    void the_same_key_twice_on_one_exchange_is_a_conflict() throws Exception {
        String body = "{\"exchange\":\"mexc\",\"apiKey\":\"mx0Twice\",\"secretKey\":\"s\"}";

        assertThat(client.call("POST", "/accounts", body).statusCode()).isEqualTo(201);
        assertThat(client.call("POST", "/accounts", body).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"exchange\":\"mexc\",\"apiKey\":\"k\"}",
                "{\"exchange\":\"nowhere\",\"apiKey\":\"k\",\"secretKey\":\"s\"}",
                "{\"exchange\":\"kucoin\",\"apiKey\":\"k\",\"secretKey\":\"s\"}",
                "{\"exchange\":\"mexc\",\"apiKey\":\"k\",\"secretKey\":\"s\",\"colour\":\"red\"}",
                "{\"exchange\":\"mexc\",\"apiKey\":\"k\",\"secretKey\":\"s\",\"scenario\":\"odd\"}",
                "{\"exchange\":\"mexc\",\"apiKey\":\"k\",\"secretKey\":\"s\",\"permissions\":[\"FLY\"]}",
                "{\"exchange\":\"mexc\",\"apiKey\":\"k\",\"secretKey\":\"s\",\"ipAllowlist\":[\"here\"]}",
                "{\"exchange\":\"mexc\",\"apiKey\":\"k\",\"secretKey\":\"s\",\"traits\":{\"keyVersion\":\"3\"}}"
            })
    void an_account_that_makes_no_sense_is_refused(String body) throws Exception {
        HttpResponse<String> refusal = client.call("POST", "/accounts", body);

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void the_log_tells_what_was_called_and_keeps_keys_and_secrets_out() throws Exception {
        JsonNode account = readyMade("mexc-empty");
        client.mexcBalances(account);

        String log = client.call("GET", "/calls?exchange=mexc&account=mexc-empty&limit=1", null)
                .body();
        JsonNode call = Json.read(log).get(0);

        assertThat(call.get("path").asText()).isEqualTo("/api/v3/account");
        assertThat(call.get("method").asText()).isEqualTo("GET");
        assertThat(call.get("status").asInt()).isEqualTo(200);
        assertThat(call.get("signed").asBoolean()).isTrue();
        assertThat(call.get("mutating").asBoolean()).isFalse();
        assertThat(log)
                .doesNotContain(
                        account.get("apiKey").asText(), account.get("secretKey").asText());
    }

    @Test
    void a_wrong_signature_is_logged_as_such() throws Exception {
        JsonNode account = readyMade("mexc-valid");

        client.call(
                "GET",
                "/mexc/api/v3/uid?timestamp=" + System.currentTimeMillis() + "&signature=00",
                null,
                Map.of("X-MEXC-APIKEY", account.get("apiKey").asText()));

        JsonNode call = client.json("/calls?account=mexc-valid&limit=1").get(0);
        assertThat(call.get("signed").asBoolean(true)).isFalse();
        assertThat(call.get("result").asText()).isEqualTo("700002");
    }

    @Test
    void unknown_resources_and_methods_are_told_apart() throws Exception {
        assertThat(client.call("GET", "/nowhere/api/v3/time", null).statusCode())
                .isEqualTo(404);
        assertThat(client.call("PUT", "/faults", "{}").statusCode()).isEqualTo(405);
    }

    private static JsonNode readyMade(String id) throws IOException, InterruptedException {
        return client.json("/accounts/" + id);
    }
}
