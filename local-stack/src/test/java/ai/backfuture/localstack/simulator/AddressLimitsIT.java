package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of an address over the wire, in each exchange's own words. */
class AddressLimitsIT {

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

    @BeforeEach
    void putInForce() throws Exception {
        assertThat(client.call("PUT", "/limits", "{\"inForce\":true}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void they_are_out_of_force_until_told_otherwise() throws Exception {
        assertThat(client.call("PUT", "/limits", "{\"inForce\":false}").body()).isEqualTo("{\"inForce\":false}");
        assertThat(statuses("/okx/api/v5/system/status", 5)).containsOnly(200);
        assertThat(client.call("PUT", "/limits", "{}").statusCode()).isEqualTo(400);
        assertThat(client.call("DELETE", "/limits", null).statusCode()).isEqualTo(405);
    }

    @Test
    void bybit_shuts_an_address_out_that_calls_more_than_600_times_in_five_seconds() throws Exception {
        List<Integer> statuses = statuses("/bybit/v5/market/time", 700);

        assertThat(statuses.subList(0, 600)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(403);
        HttpResponse<String> refused = client.call("GET", "/bybit/v5/market/time", null);
        assertThat(refused.body()).contains("access too frequent");
    }

    @Test
    void binance_says_how_long_to_wait_and_bans_who_does_not() throws Exception {
        String heavy = "/binance/api/v3/exchangeInfo";
        assertThat(statuses(heavy, 300)).containsOnly(200);

        HttpResponse<String> refused = client.call("GET", heavy, null);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("-1003");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(statuses(heavy, AddressLimits.PATIENCE)).endsWith(418);
        assertThat(client.call("GET", "/binance/fapi/v1/time", null).statusCode())
                .isEqualTo(418);
    }

    @Test
    void okx_refuses_what_is_too_much_and_no_more() throws Exception {
        assertThat(statuses("/okx/api/v5/public/time", 11)).endsWith(429);
        assertThat(client.call("GET", "/okx/api/v5/system/status", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_log_of_calls_has_the_refusals() throws Exception {
        statuses("/coinbase/api/v3/brokerage/time", 11);

        assertThat(client.json("/calls?exchange=coinbase&limit=11").valueStream())
                .filteredOn(call -> call.get("status").asInt() == 429)
                .hasSize(1);
    }

    private static List<Integer> statuses(String path, int calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            statuses.add(client.call("GET", path, null).statusCode());
        }
        return statuses;
    }
}
