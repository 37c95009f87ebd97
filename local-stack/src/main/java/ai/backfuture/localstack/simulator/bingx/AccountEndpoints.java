package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The key, its owner and the coins of the wallet.
 *
 * @see <a href="https://github.com/BingX-API/api-ai-skills">Sub-account and key management</a>
 */
final class AccountEndpoints {

    private static final long CREATED = 1_790_000_000_000L;
    private static final JsonNode COINS = Json.resource(AccountEndpoints.class, "coins.json");

    private AccountEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed(
                        "GET",
                        "/openApi/v1/account/apiPermissions",
                        BingXRight.READ.name(),
                        call -> BingXTraits.describesKeyAsPublished(call.owner()) ? published(call) : observed(call)),
                Endpoint.signed(
                        "GET",
                        "/openApi/v1/account/apiRestrictions",
                        BingXRight.READ.name(),
                        AccountEndpoints::restrictions),
                Endpoint.signed(
                        "GET",
                        "/openApi/account/v1/uid",
                        BingXRight.READ.name(),
                        call -> BingXReplies.ok(Map.of("uid", "100001"))),
                Endpoint.signed(
                        "GET",
                        "/openApi/wallets/v1/capital/config/getall",
                        BingXRight.READ.name(),
                        call -> BingXReplies.ok(COINS)));
    }

    /** The shape that clients meet: not wrapped, rights as numbers. */
    private static Reply observed(EndpointCall call) {
        Account account = call.owner();
        String key = account.credentials().apiKey();
        return BingXReplies.bare(Json.object(
                "apiKey",
                key.substring(0, Math.min(3, key.length())) + "***" + key.substring(Math.max(0, key.length() - 3)),
                "permissions",
                BingXRight.numbers(account),
                "ipAddresses",
                account.ipAllowlist(),
                "note",
                account.scenario().text()));
    }

    private static Reply published(EndpointCall call) {
        Account account = call.owner();
        return BingXReplies.ok(Json.object(
                "ipRestrict",
                !account.ipAllowlist().isEmpty(),
                "createTime",
                CREATED,
                "enableReading",
                BingXRight.READ.heldBy(account),
                "enableSpotAndMarginTrading",
                BingXRight.SPOT_TRADING.heldBy(account),
                "enableFutures",
                BingXRight.FUTURES_TRADING.heldBy(account),
                "enableWithdrawals",
                BingXRight.WITHDRAW.heldBy(account),
                "enableInternalTransfer",
                false,
                "permitsUniversalTransfer",
                BingXRight.UNIVERSAL_TRANSFER.heldBy(account),
                "enableVanillaOptions",
                false));
    }

    /** Says nothing about withdrawals. */
    private static Reply restrictions(EndpointCall call) {
        Account account = call.owner();
        return BingXReplies.bare(Json.object(
                "ipRestrict",
                !account.ipAllowlist().isEmpty(),
                "createTime",
                CREATED,
                "permitsUniversalTransfer",
                BingXRight.UNIVERSAL_TRANSFER.heldBy(account),
                "enableReading",
                BingXRight.READ.heldBy(account),
                "enableFutures",
                BingXRight.FUTURES_TRADING.heldBy(account),
                "enableSpotAndMarginTrading",
                BingXRight.SPOT_TRADING.heldBy(account)));
    }
}
