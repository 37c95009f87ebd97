package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything else that moves money or changes settings or the key itself: here so that a call to it is seen, not so that it
 * does anything.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/asset/withdraw">Withdraw</a>
 * @see <a href="https://bybit-exchange.github.io/docs/v5/user/modify-master-apikey">Modify master API key</a>
 */
final class MovingEndpoints {

    private static final Map<String, String> RIGHTS = Map.of(
            "/v5/order/create-batch", BybitRights.ANY,
            "/v5/order/cancel-all", BybitRights.ANY,
            "/v5/position/set-leverage", BybitRights.CONTRACT,
            "/v5/position/switch-mode", BybitRights.CONTRACT,
            "/v5/account/set-margin-mode", BybitRights.ANY,
            "/v5/asset/transfer/inter-transfer", BybitRights.TRANSFER,
            "/v5/asset/transfer/universal-transfer", BybitRights.TRANSFER,
            "/v5/asset/withdraw/create", BybitRights.WITHDRAW,
            "/v5/user/update-api", BybitRights.ANY,
            "/v5/user/delete-api", BybitRights.ANY);

    private MovingEndpoints() {}

    static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>();
        RIGHTS.forEach((path, right) ->
                endpoints.add(Endpoint.mutating("POST", path, right, call -> BybitReplies.ok(Map.of()))));
        for (String path : List.of("/v5/order/cancel", "/v5/order/amend")) {
            endpoints.add(Endpoint.mutating("POST", path, BybitRights.ANY, call -> BybitReplies.orderMissing()));
        }
        return endpoints;
    }
}
