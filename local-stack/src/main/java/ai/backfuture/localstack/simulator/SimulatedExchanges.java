package ai.backfuture.localstack.simulator;

import ai.backfuture.localstack.simulator.binance.BinanceExchange;
import ai.backfuture.localstack.simulator.bingx.BingXExchange;
import ai.backfuture.localstack.simulator.bitget.BitgetExchange;
import ai.backfuture.localstack.simulator.bybit.BybitExchange;
import ai.backfuture.localstack.simulator.coinbase.CoinbaseExchange;
import ai.backfuture.localstack.simulator.gateio.GateioExchange;
import ai.backfuture.localstack.simulator.htx.HtxExchange;
import ai.backfuture.localstack.simulator.kucoin.KuCoinExchange;
import ai.backfuture.localstack.simulator.mexc.MexcExchange;
import ai.backfuture.localstack.simulator.okx.OkxExchange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exchanges that this simulator has; a new one is one line here. */
final class SimulatedExchanges {

    private final Map<String, SimulatedExchange> byId = new LinkedHashMap<>();

    SimulatedExchanges() {
        for (SimulatedExchange exchange : List.of(
                new MexcExchange(),
                new KuCoinExchange(),
                new BinanceExchange(),
                new OkxExchange(),
                new BitgetExchange(),
                new GateioExchange(),
                new HtxExchange(),
                new BingXExchange(),
                new CoinbaseExchange(),
                new BybitExchange())) {
            byId.put(exchange.id(), exchange);
        }
    }

    Collection<SimulatedExchange> all() {
        return byId.values();
    }

    Optional<SimulatedExchange> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
