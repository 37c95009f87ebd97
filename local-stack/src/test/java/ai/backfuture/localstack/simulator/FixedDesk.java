package ai.backfuture.localstack.simulator;

import java.time.Instant;
import java.util.Optional;

/** An exchange with one account and a clock that stands. */
public record FixedDesk(Instant now, Account only) implements Desk {

    @Override
    public Optional<Account> account(String apiKey) {
        return apiKey.equals(only.credentials().apiKey()) ? Optional.of(only) : Optional.empty();
    }
}
