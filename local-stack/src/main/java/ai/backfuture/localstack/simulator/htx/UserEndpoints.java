package ai.backfuture.localstack.simulator.htx;

import static ai.backfuture.localstack.simulator.htx.ApiShape.SPOT_V2;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The user and its keys: without a key named, all of the user's keys are described; to a sub-user none.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#api-key-query">API key query</a>
 */
final class UserEndpoints {

    private static final long UID = 63628520;
    private static final int DAYS_LEFT_WITHOUT_ADDRESSES = 82;

    private UserEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/v2/user/uid", HtxRights.READ, call -> SPOT_V2.ok(UID)),
                Endpoint.signed("GET", "/v2/user/api-key", HtxRights.READ, UserEndpoints::keys));
    }

    private static Reply keys(EndpointCall call) {
        Account account = call.owner();
        if (HtxTraits.isSubUser(account)) {
            return SPOT_V2.numbered(1002, "forbidden");
        }
        Optional<String> uid = call.parameter("uid");
        if (uid.isEmpty()) {
            return SPOT_V2.numbered(2003, "missing mandatory field \"uid\"");
        }
        if (!uid.get().equals(Long.toString(UID))) {
            return SPOT_V2.numbered(2002, "invalid field value in \"uid\"");
        }
        String own = account.credentials().apiKey();
        String wanted = call.parameter("accessKey").orElse("");
        if (wanted.isEmpty()) {
            return SPOT_V2.ok(List.of(another(), key(account)));
        }
        return wanted.equals(own)
                ? SPOT_V2.ok(List.of(key(account)))
                : SPOT_V2.numbered(2002, "invalid field value in \"accessKey\"");
    }

    private static Map<String, ?> key(Account account) {
        boolean bound = !account.ipAllowlist().isEmpty();
        return key(
                account.credentials().apiKey(),
                String.join(",", HtxRights.words(account)),
                String.join(",", account.ipAllowlist()),
                bound ? -1 : DAYS_LEFT_WITHOUT_ADDRESSES);
    }

    /** The user's other key, which must not be taken for the calling one. */
    private static Map<String, ?> another() {
        return key("00000000-00000000-00000000-0000000000", "readOnly,trade,withdraw", "", 12);
    }

    private static Map<String, ?> key(String accessKey, String permission, String addresses, int validDays) {
        return Json.object(
                "accessKey",
                accessKey,
                "status",
                "normal",
                "note",
                "trading bot",
                "permission",
                permission,
                "ipAddresses",
                addresses,
                "validDays",
                validDays,
                "createTime",
                1_790_000_000_000L,
                "updateTime",
                1_790_000_000_000L);
    }
}
