package ai.backfuture.localstack.simulator;

import java.util.Map;
import java.util.Set;

/** Whether an exchange could have such an account. */
final class AccountCheck {

    private final SimulatedExchanges exchanges;

    AccountCheck(SimulatedExchanges exchanges) {
        this.exchanges = exchanges;
    }

    /**
     * The account itself, if it could exist.
     *
     * @throws IllegalArgumentException with the reason, if it could not
     */
    Account checked(Account account) {
        SimulatedExchange exchange =
                exchanges.find(account.exchange()).orElseThrow(() -> new IllegalArgumentException("no such exchange"));
        exchange.objectionTo(account.credentials()).ifPresent(objection -> {
            throw new IllegalArgumentException(objection);
        });
        account.ipAllowlist().forEach(AddressRange::of);
        Map<String, Set<String>> known = exchange.traits();
        account.traits().forEach((name, value) -> {
            if (!known.getOrDefault(name, Set.of()).contains(value)) {
                throw new IllegalArgumentException("the exchange does not know this trait or value");
            }
        });
        return account;
    }
}
