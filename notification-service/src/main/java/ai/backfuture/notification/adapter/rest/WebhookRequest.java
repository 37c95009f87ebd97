package ai.backfuture.notification.adapter.rest;

import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.InvalidWebhookException;
import ai.backfuture.notification.domain.TargetRules;
import ai.backfuture.notification.domain.TargetUrl;
import ai.backfuture.notification.domain.WebhookSettings;
import ai.backfuture.request.Violations;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of registering a webhook; only {@code description} may be left out. */
record WebhookRequest(
        @Nullable String url,
        @Nullable List<@Nullable String> events,
        @Nullable String description) {

    /**
     * The settings.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names every field that is wrong
     */
    WebhookSettings settings(TargetRules rules) {
        Violations violations = Violations.toldBy(InvalidWebhookException.class, InvalidWebhookException::field);
        TargetUrl target = violations.require("url", url) ? violations.read(() -> TargetUrl.of(url, rules)) : null;
        Set<EventName> chosen = violations.require("events", events) ? ChosenEvents.read(events, violations) : Set.of();
        violations.throwIfAny();
        return violations.readOrThrow(
                () -> new WebhookSettings(target, chosen, description == null ? "" : description));
    }

    @Override
    public String toString() {
        return "***";
    }
}
