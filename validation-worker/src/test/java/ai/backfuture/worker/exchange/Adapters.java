package ai.backfuture.worker.exchange;

import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.exchange.binance.Binance;
import ai.backfuture.worker.exchange.bingx.Bingx;
import ai.backfuture.worker.exchange.bitget.Bitget;
import ai.backfuture.worker.exchange.bybit.Bybit;
import ai.backfuture.worker.exchange.coinbase.Coinbase;
import ai.backfuture.worker.exchange.gateio.GateIo;
import ai.backfuture.worker.exchange.htx.Htx;
import ai.backfuture.worker.exchange.kucoin.KuCoin;
import ai.backfuture.worker.exchange.mexc.Mexc;
import ai.backfuture.worker.exchange.okx.Okx;
import java.util.List;

/** Every adapter that there is. */
public final class Adapters {

    private Adapters() {}

    public static List<Exchange> all() {
        return List.of(
                new Mexc(),
                new KuCoin(),
                new Binance(),
                new Okx(),
                new Bitget(),
                new GateIo(),
                new Htx(),
                new Bingx(),
                new Coinbase(),
                new Bybit());
    }
}
