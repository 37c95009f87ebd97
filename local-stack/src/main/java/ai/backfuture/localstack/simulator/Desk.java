package ai.backfuture.localstack.simulator;

import java.time.Instant;
import java.util.Optional;

/** What an exchange knows at the moment of a call. */
public interface Desk {

    /** The exchange's own clock, which a fault may have put off. */
    Instant now();

    /** The account of a key that this exchange has issued and not revoked. */
    Optional<Account> account(String apiKey);
}
