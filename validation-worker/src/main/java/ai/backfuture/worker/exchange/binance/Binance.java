package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Binance: one call describes the key, the rest proves that it really reads on each of its two APIs.
 *
 * <p>The path of each test order without {@code /test} places a real one: it is not among the harmless calls.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api">Binance spot API</a>
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/general-info">Binance USDⓈ-M
 *     futures API</a>
 */
public final class Binance implements Exchange {

    static final Endpoint KEY_INFO = Endpoint.get(Site.SPOT, "/sapi/v1/account/apiRestrictions");
    static final Endpoint ACCOUNT = Endpoint.get(Site.SPOT, "/api/v3/account");
    static final Endpoint SPOT_ORDERS = Endpoint.get(Site.SPOT, "/api/v3/openOrders");
    static final Endpoint SPOT_TEST_ORDER = Endpoint.post(Site.SPOT, "/api/v3/order/test");
    static final Endpoint FUTURES_BALANCE = Endpoint.get(Site.FUTURES, "/fapi/v3/balance");
    static final Endpoint FUTURES_POSITIONS = Endpoint.get(Site.FUTURES, "/fapi/v3/positionRisk");
    static final Endpoint FUTURES_ORDERS = Endpoint.get(Site.FUTURES, "/fapi/v1/openOrders");
    static final Endpoint FUTURES_TEST_ORDER = Endpoint.post(Site.FUTURES, "/fapi/v1/order/test");

    private static final Set<Endpoint> HARMLESS = Set.of(
            KEY_INFO,
            ACCOUNT,
            SPOT_ORDERS,
            SPOT_TEST_ORDER,
            FUTURES_BALANCE,
            FUTURES_POSITIONS,
            FUTURES_ORDERS,
            FUTURES_TEST_ORDER);

    private static final String OWN_KEY_PAIR =
            "keys made from a key pair of one's own (RSA, Ed25519) are not supported: make one that the exchange"
                    + " generates (HMAC)";

    @Override
    public ExchangeId id() {
        return ExchangeId.BINANCE;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return BinancePulse.of(site);
    }

    @Override
    public Optional<Refusal> refusal(ApiCredential credential) {
        return credential.secretKey().contains("PRIVATE KEY")
                ? Optional.of(Refusal.of(Reason.UNKNOWN, null).with(OWN_KEY_PAIR))
                : Optional.empty();
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        calls.add(BinanceKeyCalls.keyInfo(markets));
        if (markets.contains(Market.SPOT)) {
            calls.add(BinanceReads.spotBalance());
            calls.add(BinanceReads.spotOrders());
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(BinanceReads.futuresBalance());
            calls.add(BinanceReads.futuresPositions());
            calls.add(BinanceReads.futuresOrders());
        }
        return calls;
    }
}
