package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.QueryString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parameters of a call as they came: query, then form-encoded body, joined without a separator to be signed. The
 * signature is the last of them.
 *
 * <p>What is not percent-encoded although it has to be makes every signature wrong, even one over the same bytes.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security">Request security</a>
 */
record SignedParameters(QueryString query, QueryString body) {

    static final String SIGNATURE = "signature";

    private static final Pattern ENCODED = Pattern.compile("(?:[A-Za-z0-9\\-_.~!*'(),:@/?+$;=&]|%[0-9A-Fa-f]{2})*");

    static SignedParameters of(ApiRequest request) {
        return new SignedParameters(request.parameters(), QueryString.of(request.body()));
    }

    /** The decoded value; what is in the query hides what is in the body. */
    Optional<String> value(String name) {
        return query.value(name).or(() -> body.value(name)).filter(value -> !value.isEmpty());
    }

    String signedText() {
        return query.without(SIGNATURE).raw() + body.without(SIGNATURE).raw();
    }

    /** In upper or lower case. */
    boolean isSignedWith(String secret) {
        String text = signedText();
        boolean onceAndLast = query.count(SIGNATURE) + body.count(SIGNATURE) == 1
                && (endsWithSignature(query.pairs()) || endsWithSignature(body.pairs()));
        return onceAndLast
                && ENCODED.matcher(text).matches()
                && Hmac.same(
                        Hmac.sha256Hex(secret, text),
                        value(SIGNATURE).orElse("").toLowerCase(Locale.ROOT));
    }

    private static boolean endsWithSignature(List<String> pairs) {
        return !pairs.isEmpty() && pairs.getLast().startsWith(SIGNATURE + "=");
    }
}
