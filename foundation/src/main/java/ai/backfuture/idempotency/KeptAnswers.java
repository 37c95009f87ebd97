package ai.backfuture.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** The answers kept for all owners, for work that no request does. */
@ApplicationScoped
public class KeptAnswers {

    private final IdempotencyRecords records;

    KeptAnswers(AgroalDataSource dataSource, IdempotencySettings settings) {
        this.records = new IdempotencyRecords(dataSource, settings.lock(), settings.keep());
    }

    /**
     * Deletes those of an owner who is erased; inside the caller's transaction where there is one.
     *
     * @return how many there were
     */
    public int forget(String owner) {
        return records.forget(owner);
    }
}
