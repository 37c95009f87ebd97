package ai.backfuture.notification.domain;

import java.util.EnumSet;
import java.util.Set;

/** What an owner decides about a webhook. */
public record WebhookSettings(TargetUrl url, Set<EventName> events, String description) {

    private static final int LONGEST_DESCRIPTION = 200;

    public WebhookSettings {
        if (events.isEmpty()) {
            throw new InvalidWebhookException("events", "names at least one event");
        }
        events = Set.copyOf(EnumSet.copyOf(events));
        if (events.contains(EventName.TEST)) {
            throw new InvalidWebhookException("events", "names an event that cannot be chosen");
        }
        if (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
            throw new InvalidWebhookException("description", "has at most " + LONGEST_DESCRIPTION + " characters");
        }
        if (!description.codePoints().allMatch(WebhookSettings::printable)) {
            throw new InvalidWebhookException("description", "must not hold control characters");
        }
    }

    private static boolean printable(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
