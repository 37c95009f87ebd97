package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;

/**
 * The key itself: one call tells its user and addresses, another the groups of all keys of the main account, each shown
 * by the beginning of its text only. Neither shows whether a key may withdraw.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#retrieve-user-account-information">Account information</a>
 */
final class AccountEndpoints {

    private static final int USER = 4242;
    private static final int SHOWN = 12;

    private AccountEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/api/v4/account/detail", GateioRights.ACCOUNT, AccountEndpoints::detail),
                Endpoint.signed("GET", "/api/v4/account/main_keys", GateioRights.ACCOUNT, AccountEndpoints::keys),
                Endpoint.signed("GET", "/api/v4/unified/accounts", GateioRights.UNIFIED, AccountEndpoints::unified));
    }

    private static Reply detail(EndpointCall call) {
        Account account = call.owner();
        return GateioReplies.ok(Json.object(
                "user_id",
                USER,
                "ip_whitelist",
                account.ipAllowlist(),
                "currency_pairs",
                List.of(),
                "key",
                Map.of("mode", GateioTraits.keyMode(account)),
                "tier",
                0,
                "tier_expire_time",
                "0001-01-01T00:00:00Z",
                "copy_trading_role",
                0));
    }

    private static Reply keys(EndpointCall call) {
        Account account = call.owner();
        return switch (GateioTraits.mainKeys(account)) {
            case "refused" -> GateioReplies.lacking(GateioRights.ACCOUNT);
            case "single" -> GateioReplies.ok(own(account, Map.of("mode", GateioTraits.keyMode(account))));
            default -> GateioReplies.ok(List.of(another(), own(account, masked(account))));
        };
    }

    private static String masked(Account account) {
        String key = account.credentials().apiKey();
        return key.substring(0, Math.min(SHOWN, key.length())) + "*****";
    }

    private static Map<String, ?> own(Account account, Object key) {
        List<Map<String, ?>> groups = GateioRights.groups(account).entrySet().stream()
                .<Map<String, ?>>map(group -> group(group.getKey(), group.getValue()))
                .toList();
        return key("trading bot", GateioTraits.keyMode(account), groups, account.ipAllowlist(), key);
    }

    /** The user's other key, which must not be taken for the calling one. */
    private static Map<String, ?> another() {
        return key("old key", 1, List.of(group(GateioRights.WALLET, false)), List.of(), "0123456789ab*****");
    }

    private static Map<String, ?> group(String name, boolean readOnly) {
        return Json.object("name", name, "read_only", readOnly);
    }

    private static Map<String, ?> key(
            String name, int mode, List<Map<String, ?>> groups, List<String> addresses, Object key) {
        return Json.object(
                "state", 1,
                "mode", mode,
                "name", name,
                "user_id", USER,
                "perms", groups,
                "ip_whitelist", addresses,
                "currency_pairs", List.of(),
                "key", key,
                "created_at", 1753030929,
                "update_at", 1756300567,
                "last_access", 1793577600);
    }

    private static Reply unified(EndpointCall call) {
        return GateioReplies.ok(
                call.owner().hasFunds()
                        ? Samples.one("unifiedAccount")
                        : Json.object("user_id", USER, "locked", false, "balances", Map.of()));
    }
}
