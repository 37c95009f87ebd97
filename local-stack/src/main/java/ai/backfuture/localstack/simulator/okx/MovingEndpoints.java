package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything else that moves money or changes settings: here so that a call to it is seen, not so that it does anything.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#funding-account-rest-api-withdrawal">Withdrawal</a>
 */
final class MovingEndpoints {

    private static final List<String> TRADING = List.of(
            "/api/v5/trade/batch-orders",
            "/api/v5/trade/cancel-batch-orders",
            "/api/v5/trade/close-position",
            "/api/v5/account/set-leverage",
            "/api/v5/account/set-position-mode",
            "/api/v5/account/set-account-level");

    private MovingEndpoints() {}

    static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (String path : TRADING) {
            endpoints.add(Endpoint.mutating("POST", path, OkxRights.TRADE, call -> OkxReplies.ok(List.of())));
        }
        endpoints.add(Endpoint.mutating(
                "POST",
                "/api/v5/asset/transfer",
                OkxRights.TRADE,
                call -> OkxReplies.ok(List.of(Map.of("transId", "754147")))));
        endpoints.add(Endpoint.mutating(
                "POST",
                "/api/v5/asset/withdrawal",
                OkxRights.WITHDRAW,
                call -> OkxReplies.ok(List.of(Map.of("wdId", "67485")))));
        return endpoints;
    }
}
