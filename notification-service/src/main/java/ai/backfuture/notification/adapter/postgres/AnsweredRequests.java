package ai.backfuture.notification.adapter.postgres;

import ai.backfuture.idempotency.KeptAnswers;
import ai.backfuture.notification.application.PastRequests;
import ai.backfuture.notification.domain.Owner;
import jakarta.enterprise.context.ApplicationScoped;

/** {@link PastRequests} as the answers that are kept for repeated requests. */
@ApplicationScoped
class AnsweredRequests implements PastRequests {

    private final KeptAnswers answers;

    AnsweredRequests(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void forget(Owner owner) {
        answers.forget(owner.id());
    }
}
