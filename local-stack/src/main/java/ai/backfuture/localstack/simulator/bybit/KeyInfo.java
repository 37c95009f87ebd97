package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The one call that tells the rights of the key that makes it.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/user/apikey-info">API key information</a>
 */
final class KeyInfo {

    private static final int DAYS_LEFT_WITHOUT_ADDRESSES = 66;
    private static final int THIRD_PARTY = 2;
    private static final int MAIN_USER = 100001;
    private static final int SUB_USER = 100002;

    private KeyInfo() {}

    static Reply describe(EndpointCall call) {
        Account account = call.owner();
        ObjectNode key = Samples.of("key").deepCopy();
        key.put("note", account.scenario().text());
        key.put("apiKey", account.credentials().apiKey());
        key.put("readOnly", BybitRights.isReadOnly(account) ? 1 : 0);
        key.set("permissions", Json.read(Json.text(BybitRights.groups(account))));
        key.put("uta", BybitTraits.isUnified(account) ? 1 : 0);
        if (BybitTraits.isOfThirdParty(account)) {
            key.put("type", THIRD_PARTY);
        }
        if (BybitTraits.isSubAccount(account)) {
            key.put("userID", SUB_USER).put("isMaster", false).put("parentUid", Integer.toString(MAIN_USER));
        }
        describeAddresses(key, account.ipAllowlist(), call);
        return BybitReplies.silentlyOk(key);
    }

    /** Without addresses a key expires. */
    private static void describeAddresses(ObjectNode key, List<String> addresses, EndpointCall call) {
        ArrayNode ips = key.putArray("ips");
        addresses.forEach(ips::add);
        if (addresses.isEmpty()) {
            ips.add("*");
            key.put("deadlineDay", DAYS_LEFT_WITHOUT_ADDRESSES);
            key.put(
                    "expiredAt",
                    call.now()
                            .plus(Duration.ofDays(DAYS_LEFT_WITHOUT_ADDRESSES))
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
        }
    }
}
