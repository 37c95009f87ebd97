package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.RetryPlan;
import ai.backfuture.notification.domain.TargetRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** The policy in the words of the domain. */
@Singleton
class Rules {

    @Produces
    @Singleton
    TargetRules targets(WebhookPolicy policy) {
        return new TargetRules(
                policy.plainHttp(), policy.loopback(), policy.ports().orElse(Set.of()));
    }

    @Produces
    @Singleton
    RetryPlan retries(WebhookPolicy policy) {
        WebhookPolicy.Retry retry = policy.retry();
        return new RetryPlan(retry.first(), retry.factor(), retry.longest(), retry.attempts());
    }
}
