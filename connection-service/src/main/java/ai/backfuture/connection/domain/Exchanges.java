package ai.backfuture.connection.domain;

import ai.backfuture.contracts.ExchangeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exchanges that we support. Adding one is a line here, its entry, and its adapter in the worker. */
public final class Exchanges {

    private final Map<String, Exchange> byId = new LinkedHashMap<>();

    public Exchanges() {
        for (Exchange exchange : List.of(
                Mexc.entry(),
                Kucoin.entry(),
                Binance.entry(),
                Okx.entry(),
                Bitget.entry(),
                GateIo.entry(),
                Htx.entry(),
                Bingx.entry(),
                Coinbase.entry(),
                Bybit.entry())) {
            byId.put(exchange.id().value(), exchange);
        }
    }

    public List<Exchange> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Exchange> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** An exchange that a connection already has. */
    public Exchange of(ExchangeId id) {
        return named(id.value()).orElseThrow(() -> new IllegalStateException("no entry for exchange " + id));
    }
}
