package ai.backfuture.localstack.simulator.coinbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token of one call, unchecked.
 *
 * @param signedText header and claims as they stood on the wire
 * @param signature still encoded
 */
record BearerToken(JsonNode header, JsonNode claims, String signedText, String signature) {

    private static final String SCHEME = "Bearer ";
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    static Optional<BearerToken> of(ApiRequest request) {
        return request.header("Authorization")
                .filter(value -> value.startsWith(SCHEME))
                .map(value -> value.substring(SCHEME.length()))
                .filter(compact -> COMPACT.matcher(compact).matches())
                .flatMap(BearerToken::parsed);
    }

    private static Optional<BearerToken> parsed(String compact) {
        int first = compact.indexOf('.');
        int last = compact.lastIndexOf('.');
        try {
            return Optional.of(new BearerToken(
                    json(compact.substring(0, first)),
                    json(compact.substring(first + 1, last)),
                    compact.substring(0, last),
                    compact.substring(last + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String base64Url) {
        return Json.read(new String(Base64.getUrlDecoder().decode(base64Url), UTF_8));
    }

    String keyName() {
        return header.path("kid").asText();
    }

    String algorithm() {
        return header.path("alg").asText();
    }

    @Override
    public String toString() {
        return "BearerToken[***]";
    }
}
