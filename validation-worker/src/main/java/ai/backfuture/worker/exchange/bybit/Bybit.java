package ai.backfuture.worker.exchange.bybit;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bybit: one call describes the key, the rest proves that it really reads.
 *
 * <p>A key belongs to the site where its owner registered, and some countries have one of their own. Those are tried for
 * a key that the main site does not know, as far as they have an address.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide">Bybit: integration guidance</a>
 */
public final class Bybit implements Exchange {

    static final Endpoint KEY_INFO = Endpoint.get(Site.SPOT, "/v5/user/query-api");
    static final String BALANCE = "/v5/account/wallet-balance";
    static final String ORDERS = "/v5/order/realtime";
    static final String POSITIONS = "/v5/position/list";

    /** The sites of countries, by the ending of their hosts: the Netherlands, Türkiye, Kazakhstan and so on. */
    static final List<Site> COUNTRIES = Stream.of("nl", "tr", "kz", "ae", "eu", "id", "ge", "jp")
            .map(Site::named)
            .toList();

    private static final Set<Endpoint> HARMLESS = Stream.concat(Site.MAIN.stream(), COUNTRIES.stream())
            .flatMap(site ->
                    Stream.of(KEY_INFO.path(), BALANCE, ORDERS, POSITIONS).map(path -> Endpoint.get(site, path)))
            .collect(Collectors.toUnmodifiableSet());

    private static final String OWN_KEY_PAIR =
            "keys made from a key pair of one's own (RSA) are not supported: make one that the exchange generates";

    @Override
    public ExchangeId id() {
        return ExchangeId.BYBIT;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return BybitPulse.of(site);
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
        calls.add(BybitCalls.keyInfo());
        calls.add(BybitBalances.of(markets));
        if (markets.contains(Market.SPOT)) {
            calls.add(BybitCalls.spotOrders());
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(BybitCalls.futuresOrders());
            calls.add(BybitCalls.positions());
        }
        return calls;
    }
}
