package ai.backfuture.worker.exchange.bitget;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bitget: one host for everything, and two kinds of accounts with an API each. New accounts are unified ones, so that
 * kind is asked first; a classic account says so, and is asked again.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/quick-start">Bitget API</a>
 */
public final class Bitget implements Exchange {

    static final Endpoint UNIFIED_INFO = Endpoint.get(Site.SPOT, "/api/v3/account/info");
    static final Endpoint UNIFIED_ASSETS = Endpoint.get(Site.SPOT, "/api/v3/account/assets");
    static final Endpoint UNIFIED_ORDERS = Endpoint.get(Site.SPOT, "/api/v3/trade/unfilled-orders");
    static final Endpoint UNIFIED_POSITIONS = Endpoint.get(Site.SPOT, "/api/v3/position/current-position");
    static final Endpoint CLASSIC_INFO = Endpoint.get(Site.SPOT, "/api/v2/spot/account/info");
    static final Endpoint CLASSIC_ASSETS = Endpoint.get(Site.SPOT, "/api/v2/spot/account/assets");
    static final Endpoint CLASSIC_SPOT_ORDERS = Endpoint.get(Site.SPOT, "/api/v2/spot/trade/unfilled-orders");
    static final Endpoint CLASSIC_FUTURES_ACCOUNTS = Endpoint.get(Site.SPOT, "/api/v2/mix/account/accounts");
    static final Endpoint CLASSIC_POSITIONS = Endpoint.get(Site.SPOT, "/api/v2/mix/position/all-position");
    static final Endpoint CLASSIC_FUTURES_ORDERS = Endpoint.get(Site.SPOT, "/api/v2/mix/order/orders-pending");

    private static final Set<Endpoint> HARMLESS = Set.of(
            UNIFIED_INFO,
            UNIFIED_ASSETS,
            UNIFIED_ORDERS,
            UNIFIED_POSITIONS,
            CLASSIC_INFO,
            CLASSIC_ASSETS,
            CLASSIC_SPOT_ORDERS,
            CLASSIC_FUTURES_ACCOUNTS,
            CLASSIC_POSITIONS,
            CLASSIC_FUTURES_ORDERS);

    @Override
    public ExchangeId id() {
        return ExchangeId.BITGET;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return BitgetPulse.of(site);
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        calls.add(BitgetCalls.keyInfo(markets));
        calls.add(BitgetCalls.balance(markets));
        if (markets.contains(Market.SPOT)) {
            calls.add(BitgetCalls.spotOrders());
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(BitgetCalls.positions());
            calls.add(BitgetCalls.futuresOrders());
        }
        return calls;
    }

    /** The exchange also issues keys to sign with RSA, of which the owner holds the private part. */
    @Override
    public Optional<Refusal> refusal(ApiCredential credential) {
        if (credential.secretKey().contains("PRIVATE KEY")) {
            return Optional.of(Refusal.of(Reason.INVALID_KEY, null)
                    .with("keys with RSA are not supported: make a key with an HMAC secret"));
        }
        if (!credential.apiKey().fitsHeader()) {
            return Optional.of(Refusal.of(Reason.INVALID_KEY, null).with("the key has characters that no key has"));
        }
        return credential.passphrase().filter(SecretText::fitsHeader).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(Reason.WRONG_PASSPHRASE, null)
                        .with("the passphrase is missing, or has characters that no passphrase has"));
    }
}
