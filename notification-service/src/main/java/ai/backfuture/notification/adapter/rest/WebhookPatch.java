package ai.backfuture.notification.adapter.rest;

import ai.backfuture.notification.application.WebhookChange;
import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.InvalidWebhookException;
import ai.backfuture.notification.domain.TargetRules;
import ai.backfuture.notification.domain.TargetUrl;
import ai.backfuture.request.Violations;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of changing a webhook; what is left out stays as it is. */
record WebhookPatch(
        @Nullable String url,
        @Nullable List<@Nullable String> events,
        @Nullable String description,
        @Nullable Boolean enabled,
        @Nullable Boolean rotateSecret) {

    /**
     * The change.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names every field that is wrong
     */
    WebhookChange change(TargetRules rules) {
        Violations violations = Violations.toldBy(InvalidWebhookException.class, InvalidWebhookException::field);
        TargetUrl target = url == null ? null : violations.read(() -> TargetUrl.of(url, rules));
        Set<EventName> chosen = events == null ? null : ChosenEvents.read(events, violations);
        violations.throwIfAny();
        return new WebhookChange(target, chosen, description, enabled, rotateSecret != null && rotateSecret);
    }

    @Override
    public String toString() {
        return "***";
    }
}
