package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Endpoint;
import java.util.List;
import java.util.Map;

/**
 * Everything that moves money: here so that a call to it is seen, not so that it does anything.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Account%20and%20Wallet/Wallet%20Deposits%20and%20Withdrawals/Withdraw">Withdraw</a>
 */
final class MovingEndpoints {

    private MovingEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.mutating(
                        "POST",
                        "/openApi/wallets/v1/capital/withdraw/apply",
                        BingXRight.WITHDRAW.name(),
                        call -> BingXReplies.ok(Map.of("id", "1197073063359000577"))),
                Endpoint.mutating(
                        "POST",
                        "/openApi/wallets/v1/capital/innerTransfer/apply",
                        BingXRight.WITHDRAW.name(),
                        call -> BingXReplies.ok(Map.of("id", "12******1"))),
                transfer("/openApi/api/v3/post/asset/transfer"),
                transfer("/openApi/api/asset/v1/transfer"));
    }

    private static Endpoint transfer(String path) {
        return Endpoint.mutating(
                "POST",
                path,
                BingXRight.UNIVERSAL_TRANSFER.name(),
                call -> BingXReplies.ok(Map.of("tranId", "13526853623")));
    }
}
