package ai.backfuture.localstack.simulator;

import ai.backfuture.localstack.simulator.binance.BinanceExchange;
import ai.backfuture.localstack.simulator.bingx.BingXExchange;
import ai.backfuture.localstack.simulator.coinbase.CoinbaseExchange;
import ai.backfuture.localstack.simulator.kucoin.KuCoinExchange;
import ai.backfuture.localstack.simulator.mexc.MexcExchange;
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
                new BingXExchange(),
                new CoinbaseExchange())) {
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
