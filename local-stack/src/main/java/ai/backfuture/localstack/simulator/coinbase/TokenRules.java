package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.ApiRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the claims of a token have to say: who calls, when, and the one call that it is good for.
 *
 * <p>Two sets of claims are in use: that of the official libraries, and older ones with an audience, of which those for
 * Ed25519 name the call in a list. How far clocks may be apart is not documented; a few seconds are taken here.
 *
 * @see <a href="https://docs.cdp.coinbase.com/get-started/authentication/jwt-authentication">JWT authentication</a>
 */
final class TokenRules {

    private static final String OFFICIAL_HOST = "api.coinbase.com";
    private static final Set<String> ISSUERS = Set.of("cdp", "coinbase-cloud");
    private static final Set<String> AUDIENCES = Set.of("cdp_service", "retail_rest_api_proxy");
    private static final long LONGEST_LIFE_SECONDS = 120;
    private static final long LEEWAY_SECONDS = 5;

    private TokenRules() {}

    static boolean namesItsKey(BearerToken token, String keyName) {
        JsonNode header = token.header();
        JsonNode claims = token.claims();
        return header.path("kid").asText().equals(keyName)
                && header.path("typ").asText("JWT").equals("JWT")
                && !header.path("nonce").asText().isBlank()
                && claims.path("sub").asText().equals(keyName)
                && ISSUERS.contains(claims.path("iss").asText())
                && claims.path("aud").valueStream().allMatch(audience -> AUDIENCES.contains(audience.asText()));
    }

    static boolean isInTime(BearerToken token, Instant now) {
        JsonNode notBefore = token.claims().path("nbf");
        JsonNode expiry = token.claims().path("exp");
        if (!notBefore.isIntegralNumber() || !expiry.isIntegralNumber()) {
            return false;
        }
        long seconds = now.getEpochSecond();
        return notBefore.asLong() <= seconds + LEEWAY_SECONDS
                && expiry.asLong() > seconds - LEEWAY_SECONDS
                && expiry.asLong() - notBefore.asLong() <= LONGEST_LIFE_SECONDS;
    }

    /**
     * Method, host and path, without scheme and query. Besides the official host its own is accepted, with or without
     * the prefix that this exchange is served under, because clients sign the address that they are given.
     */
    static boolean isFor(BearerToken token, ApiRequest request) {
        String own = request.header("Host").orElse(OFFICIAL_HOST);
        List<String> accepted = Stream.of(OFFICIAL_HOST, own, own + "/" + CoinbaseExchange.ID)
                .map(host -> request.method() + " " + host + request.path())
                .toList();
        JsonNode claims = token.claims();
        return accepted.contains(claims.path("uri").asText())
                || claims.path("uris").valueStream().anyMatch(uri -> accepted.contains(uri.asText()));
    }
}
