package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointHandler;
import java.util.List;
import java.util.Map;

/**
 * Everything that moves money: here so that a call to it is seen, not so that it does anything.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rest/account-info/withdrawals/withdraw-v3">Withdraw</a>
 */
final class MovingEndpoints {

    private MovingEndpoints() {}

    static List<Endpoint> all() {
        EndpointHandler withdrawn = call -> KuCoinReplies.ok(Map.of("withdrawalId", "670deec84d64da0007d7c946"));
        EndpointHandler moved = call -> KuCoinReplies.ok(Map.of("orderId", "670ad8f2b9d6af0007d7a3e5"));
        return List.of(
                Endpoint.mutating("POST", "/api/v1/withdrawals", KuCoinRights.TRANSFER, withdrawn),
                Endpoint.mutating("POST", "/api/v3/withdrawals", KuCoinRights.TRANSFER, withdrawn),
                Endpoint.mutating("POST", "/api/v2/accounts/inner-transfer", KuCoinRights.INNER_TRANSFER, moved),
                Endpoint.mutating("POST", "/api/v3/accounts/universal-transfer", KuCoinRights.INNER_TRANSFER, moved),
                Endpoint.mutating("POST", "/api/v3/transfer-out", KuCoinRights.INNER_TRANSFER, moved),
                Endpoint.mutating("POST", "/api/v1/transfer-in", KuCoinRights.INNER_TRANSFER, moved));
    }
}
