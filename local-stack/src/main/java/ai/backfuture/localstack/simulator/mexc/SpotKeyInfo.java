package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Map;
import java.util.Optional;

/**
 * The one call that tells the rights of a key, and its dangerous sister: a POST on the same path changes the key's IP
 * list.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/spot-account-trade/query-api-key-info">Query API key info</a>
 */
final class SpotKeyInfo {

    private static final int DAYS_LEFT_WITHOUT_ADDRESSES = 82;

    private SpotKeyInfo() {}

    static Reply describe(EndpointCall call) {
        Account account = call.owner();
        if (!MexcTraits.servesKeyInfo(account)) {
            return SpotReplies.notFound();
        }
        Optional<Reply> refusal = refusal(call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean bound = !account.ipAllowlist().isEmpty();
        return SpotReplies.ok(Json.object(
                "accessKey", account.credentials().apiKey(),
                "note", account.scenario().text(),
                "createTime", "2026-09-01T08:00:00.000+00:00",
                "permissions", String.join(",", MexcRights.tokens(account)),
                "ipWhiteList", String.join(",", account.ipAllowlist()),
                "remainingValidity", bound ? null : DAYS_LEFT_WITHOUT_ADDRESSES,
                "status", "VALID"));
    }

    static Reply changeAddresses(EndpointCall call) {
        return refusal(call)
                .orElseGet(() -> SpotReplies.ok(
                        Map.of("accessKey", call.owner().credentials().apiKey())));
    }

    private static Optional<Reply> refusal(EndpointCall call) {
        Optional<String> key = call.parameter("accessKey");
        if (key.isEmpty()) {
            return Optional.of(SpotReplies.parameterMissing("accessKey"));
        }
        boolean own = key.get().equals(call.owner().credentials().apiKey());
        return own ? Optional.empty() : Optional.of(SpotReplies.keyUnknown());
    }
}
