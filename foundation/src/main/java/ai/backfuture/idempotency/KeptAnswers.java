package ai.backfuture.idempotency;

import ai.backfuture.erasure.PastRequests;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** The answers kept for all owners, for work that no request does. */
@ApplicationScoped
class KeptAnswers implements PastRequests {

    private final IdempotencyRecords records;

    KeptAnswers(AgroalDataSource dataSource, IdempotencySettings settings) {
        this.records = new IdempotencyRecords(dataSource, settings.lock(), settings.keep());
    }

    @Override
    public int forget(String owner) {
        return records.forget(owner);
    }
}
