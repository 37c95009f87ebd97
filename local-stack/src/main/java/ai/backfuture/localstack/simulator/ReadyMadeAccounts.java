package ai.backfuture.localstack.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One account per exchange and scenario, with the same credentials in every run. */
final class ReadyMadeAccounts {

    private ReadyMadeAccounts() {}

    /**
     * The accounts of one exchange.
     *
     * @param callers the addresses that callers come from, on the allowlist of all but one
     */
    static List<Account> of(SimulatedExchange exchange, List<String> callers) {
        return Arrays.stream(Scenario.values())
                .map(scenario -> new Account(
                        exchange.id() + "-" + scenario.text(),
                        exchange.id(),
                        scenario,
                        exchange.readyMade(scenario),
                        scenario.usualRights(),
                        scenario == Scenario.IP_NOT_ALLOWED ? List.of(Scenario.ADDRESS_OF_NOBODY) : callers,
                        Map.of()))
                .toList();
    }
}
