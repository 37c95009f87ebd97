package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The exchanges' side of a story: accounts with keys, and exchanges that misbehave. */
record Simulator(String address) {

    private static final Random RANDOM = new Random();
    private static final List<String> ALL_RIGHTS = List.of("READ", "TRADE_SPOT", "TRADE_FUTURES");

    /** A new account whose key has every right a trader needs, and is bound to our address. */
    Account account(String exchange) {
        return account(exchange, ALL_RIGHTS, House.egress(), "valid");
    }

    Account account(String exchange, List<String> permissions) {
        return account(exchange, permissions, House.egress(), "valid");
    }

    Account account(String exchange, List<String> permissions, List<String> ipAllowlist, String scenario) {
        String apiKey = exchange.equals("mexc") ? "mx0" + hex(15) : hex(24);
        String secretKey = exchange.equals("mexc") ? hex(32) : UUID.randomUUID().toString();
        @Nullable String passphrase = exchange.equals("kucoin") ? "Pass-" + hex(8) : null;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("exchange", exchange);
        body.put("apiKey", apiKey);
        body.put("secretKey", secretKey);
        body.put("passphrase", passphrase);
        body.put("permissions", permissions);
        body.put("ipAllowlist", ipAllowlist);
        body.put("scenario", scenario);
        Http.Answer answer = Http.call("POST", address + "/accounts", Map.of(), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Account(answer.json().get("id").asText(), exchange, apiKey, secretKey, passphrase);
    }

    /** One of the accounts that are there from the start, such as {@code okx-valid}. */
    Account readyMade(String id) {
        Http.Answer answer = Http.call("GET", address + "/accounts/" + id, Map.of(), null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode shown = answer.json();
        return new Account(
                id,
                shown.get("exchange").asText(),
                shown.get("apiKey").asText(),
                shown.get("secretKey").asText(),
                shown.hasNonNull("passphrase") ? shown.get("passphrase").asText() : null);
    }

    void revoke(Account account) {
        assertThat(Http.call("DELETE", address + "/accounts/" + account.id(), Map.of(), null)
                        .status())
                .isBetween(200, 204);
    }

    void change(Account account, Map<String, Object> changes) {
        assertThat(Http.call("PATCH", address + "/accounts/" + account.id(), Map.of(), changes)
                        .status())
                .isEqualTo(200);
    }

    void fault(String exchange, String fault) {
        Http.Answer answer =
                Http.call("POST", address + "/faults", Map.of(), Map.of("exchange", exchange, "fault", fault));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    void liftFaults() {
        Http.call("DELETE", address + "/faults", Map.of(), null);
    }

    JsonNode calls() {
        return Http.call("GET", address + "/calls", Map.of(), null).json();
    }

    /** The calls to an exchange that came after the one with this number. */
    JsonNode calls(String exchange, long after) {
        return Http.call("GET", address + "/calls?exchange=" + exchange + "&after=" + after, Map.of(), null)
                .json();
    }

    /** Whether exchanges refuse an address that calls more often than they allow. */
    void limits(boolean inForce) {
        assertThat(Http.call("PUT", address + "/limits", Map.of(), Map.of("inForce", inForce))
                        .status())
                .isEqualTo(200);
    }

    static String hex(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(Character.forDigit(RANDOM.nextInt(16), 16));
        }
        return text.toString();
    }
}
