package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is left where the key cannot be described, as on hosts for testing: orders that are checked and not placed prove
 * the rights to trade, one market after the other; of the rest nothing can be told.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints">Binance spot: test
 *     new order</a>
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Order-Test">Binance
 *     USDⓈ-M futures: test new order</a>
 */
final class BinanceTestOrders {

    private BinanceTestOrders() {}

    static Call instead(Set<Market> markets) {
        return test(List.copyOf(new TreeSet<>(markets)), Map.of());
    }

    /** @param told what the markets before have shown; with any of it the key itself is known to be right */
    private static Call test(List<Market> left, Map<Permission, PermissionState> told) {
        Market market = left.getFirst();
        Endpoint endpoint = market == Market.SPOT ? Binance.SPOT_TEST_ORDER : Binance.FUTURES_TEST_ORDER;
        Call.Signer signer = (credential, time) -> BinanceSigning.sign(endpoint, order(), credential, time);
        Call.Reader reader = (answer, time) -> switch (BinanceAnswers.open(answer, time)) {
            case BinanceAnswers.Data _ -> then(left, told, PermissionState.CONFIRMED_ON);
            case BinanceAnswers.Refused refused
            when refused.isKeyOrAddressOrRight() ->
                told.isEmpty()
                        ? new Reading.Instead(isItTheRight(left))
                        : then(left, told, PermissionState.CONFIRMED_OFF);
            case BinanceAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        };
        return new Call(StepName.PERMISSIONS, market, endpoint, signer, reader);
    }

    /** A key that may read where its order was refused lacks the right; else it may be the key or our address. */
    private static Call isItTheRight(List<Market> left) {
        Market market = left.getFirst();
        Endpoint endpoint = market == Market.SPOT ? Binance.SPOT_ORDERS : Binance.FUTURES_ORDERS;
        Call.Signer signer = (credential, time) ->
                BinanceSigning.sign(endpoint, Query.of().and("symbol", "BTCUSDT"), credential, time);
        Call.Reader reader = (answer, time) -> switch (BinanceAnswers.open(answer, time)) {
            case BinanceAnswers.Data _ -> then(left, Map.of(), PermissionState.CONFIRMED_OFF);
            case BinanceAnswers.Refused refused
            when refused.isKeyOrAddressOrRight() -> new Reading.Refused(BinanceKeyCalls.ambiguous());
            case BinanceAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        };
        return new Call(StepName.PERMISSIONS, market, endpoint, signer, reader);
    }

    private static Reading then(List<Market> left, Map<Permission, PermissionState> told, PermissionState state) {
        Map<Permission, PermissionState> all = new EnumMap<>(Permission.class);
        all.putAll(told);
        all.put(left.getFirst().tradePermission(), state);
        if (left.size() > 1) {
            return new Reading.Instead(test(left.subList(1, left.size()), all));
        }
        Facts.Builder facts = Facts.from(EvidenceSource.PROBE)
                .permission(Permission.WITHDRAW, PermissionState.UNVERIFIABLE)
                .permission(Permission.IP_RESTRICTION, PermissionState.UNVERIFIABLE);
        all.forEach(facts::permission);
        return new Reading.Learnt(facts.build());
    }

    private static Query order() {
        return Query.of()
                .and("symbol", "BTCUSDT")
                .and("side", "BUY")
                .and("type", "LIMIT")
                .and("timeInForce", "GTC")
                .and("quantity", "0.003")
                .and("price", "50000");
    }
}
