package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Site;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The balance: one wallet of a unified account for everything, or a wallet for each market of a classic account.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/account/wallet-balance">Bybit: wallet balance</a>
 */
final class BybitBalances {

    private BybitBalances() {}

    static Call of(Set<Market> markets) {
        List<Market> order = List.copyOf(new TreeSet<>(markets));
        Site site = order.getFirst() == Market.SPOT ? Site.SPOT : Site.FUTURES;
        return unified(order, Endpoint.get(site, Bybit.BALANCE));
    }

    private static Call unified(List<Market> markets, Endpoint endpoint) {
        return wallet("UNIFIED", markets.getFirst(), endpoint, (answer, at) -> switch (answer) {
            case BybitAnswers.Data data -> BybitCalls.listed(data);
            case BybitAnswers.Refused refused
            when refused.isOtherKindOfAccount() -> new Reading.Instead(classic(markets, at));
            case BybitAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        });
    }

    private static Call classic(List<Market> left, Endpoint endpoint) {
        Market market = left.getFirst();
        String type =
                switch (market) {
                    case SPOT -> "SPOT";
                    case FUTURES -> "CONTRACT";
                };
        return wallet(type, market, endpoint, (answer, at) -> switch (answer) {
            case BybitAnswers.Data data -> {
                Reading reading = BybitCalls.listed(data);
                yield reading instanceof Reading.Learnt && left.size() > 1
                        ? new Reading.Instead(classic(left.subList(1, left.size()), at))
                        : reading;
            }
            case BybitAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        });
    }

    private static Call wallet(String type, Market market, Endpoint endpoint, BybitCalls.AnswerReader reader) {
        return BybitCalls.call(StepName.BALANCE, market, endpoint, "accountType=" + type, reader);
    }
}
