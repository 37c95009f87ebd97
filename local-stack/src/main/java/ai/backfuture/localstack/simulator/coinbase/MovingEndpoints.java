package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Endpoint;
import java.util.List;
import java.util.Map;

/**
 * Everything that moves money: here so that a call to it is seen, not so that it does anything.
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/transfer-apis/send-crypto">Send crypto</a>
 */
final class MovingEndpoints {

    private MovingEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                moving("/v2/accounts/{account_id}/transactions"),
                moving("/v2/accounts/{account_id}/withdrawals"),
                moving(CoinbaseExchange.PREFIX + "/portfolios/move_funds"),
                moving(CoinbaseExchange.PREFIX + "/intx/allocate"),
                moving(CoinbaseExchange.PREFIX + "/cfm/sweeps/schedule"),
                moving(CoinbaseExchange.PREFIX + "/convert/trade/{trade_id}"));
    }

    private static Endpoint moving(String path) {
        return Endpoint.mutating(
                "POST", path, CoinbaseRights.TRANSFER, call -> CoinbaseReplies.ok(Map.of("success", true)));
    }
}
