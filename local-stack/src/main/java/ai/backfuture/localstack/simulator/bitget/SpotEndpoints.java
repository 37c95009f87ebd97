package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The key itself, and spot of classic accounts. Even the call that tells a key's rights needs the right to read spot.
 *
 * @see <a href="https://www.bitget.com/api-doc/spot/account/Get-Account-Info">Account information</a>
 */
final class SpotEndpoints {

    private SpotEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/api/v2/spot/account/info", ClassicRights.SPOT_READ, SpotEndpoints::info),
                Endpoint.signed("GET", "/api/v2/spot/account/assets", ClassicRights.SPOT_READ, SpotEndpoints::assets),
                Endpoint.signed(
                        "GET",
                        "/api/v2/spot/trade/unfilled-orders",
                        ClassicRights.SPOT_READ,
                        call -> BitgetReplies.ok(Samples.of("spotOrder", call))));
    }

    private static Reply info(EndpointCall call) {
        Account account = call.owner();
        return BitgetReplies.ok(Json.object(
                "userId", "100001",
                "inviterId", "1",
                "channelCode", "",
                "channel", "",
                "ips", String.join(",", account.ipAllowlist()),
                "authorities", ClassicRights.authorities(account),
                "parentId", 0,
                "traderType", "not_trader",
                "regisTime", "1690000000000"));
    }

    /** Coins without a balance are left out, as by default on the real one. */
    private static Reply assets(EndpointCall call) {
        List<Map<String, ?>> held = call.owner().hasFunds()
                ? Stream.<Map<String, ?>>of(asset("USDT", "1000.5", "0.1"), asset("BTC", "0.25", "0"))
                        .filter(asset -> call.parameter("coin")
                                .map(asset.get("coin")::equals)
                                .orElse(true))
                        .toList()
                : List.of();
        return BitgetReplies.ok(held);
    }

    private static Map<String, ?> asset(String coin, String available, String frozen) {
        return Json.object(
                "coin",
                coin,
                "available",
                available,
                "limitAvailable",
                "0",
                "frozen",
                frozen,
                "locked",
                "0",
                "uTime",
                "1793577600000");
    }
}
