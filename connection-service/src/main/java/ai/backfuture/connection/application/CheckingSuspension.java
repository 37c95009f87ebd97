package ai.backfuture.connection.application;

import ai.backfuture.contracts.ExchangeId;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses what an operator has stopped. */
@ApplicationScoped
public class CheckingSuspension {

    private final Suspensions suspensions;

    CheckingSuspension(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    /** @throws SuspendedException when an operator has stopped this owner, this exchange or everything */
    public void refuse(String owner, ExchangeId exchange) {
        if (suspensions.standing().stream().anyMatch(suspension -> suspension.covers(owner, exchange))) {
            throw new SuspendedException();
        }
    }
}
