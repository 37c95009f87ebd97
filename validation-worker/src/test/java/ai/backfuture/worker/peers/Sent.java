package ai.backfuture.worker.peers;

import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.peers.CcxtSignatures.Credential;
import ai.backfuture.worker.peers.CcxtSignatures.Signed;
import ai.backfuture.worker.peers.CcxtSignatures.Signer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A signed request as it goes on the wire, without what is no part of being authenticated. */
record Sent(String target, @Nullable String query, @Nullable String body, SortedMap<String, Object> headers) {

    /** The form and language of answers, and by which broker a request comes. */
    private static final Set<String> NOT_OF_THE_SIGNATURE = Set.of(
            "content-type",
            "locale",
            "source",
            "x-source-key",
            "x-channel-api-code",
            "kc-api-partner",
            "kc-api-partner-sign",
            "kc-api-partner-verify");

    private static final String BEARER = "Bearer ";

    static Sent ours(Request request, Signer signer) {
        Map<String, String> headers = new TreeMap<>();
        for (Request.Header header : request.headers()) {
            if (headers.put(header.name(), header.value()) != null) {
                throw new IllegalStateException(header.name() + " is sent twice");
            }
        }
        return new Sent(
                request.endpoint().toString(), request.query(), request.body(), authenticating(headers, signer));
    }

    static Sent byCcxt(Signed call, Signer signer) {
        return new Sent(
                call.method() + " " + call.path(), call.query(), call.body(), authenticating(call.headers(), signer));
    }

    private static SortedMap<String, Object> authenticating(Map<String, String> headers, Signer signer) {
        SortedMap<String, Object> compared = new TreeMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!NOT_OF_THE_SIGNATURE.contains(lower) && !signer.differing().contains(name)) {
                compared.put(lower, comparable(value, signer.credential()));
            }
        });
        return compared;
    }

    private static Object comparable(String value, Credential credential) {
        return Optional.ofNullable(credential.publicKey())
                .filter(key -> value.startsWith(BEARER))
                .<Object>map(key -> Token.verified(value.substring(BEARER.length()), key))
                .orElse(value);
    }
}
