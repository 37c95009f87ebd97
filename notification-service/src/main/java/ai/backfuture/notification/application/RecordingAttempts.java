package ai.backfuture.notification.application;

import ai.backfuture.notification.application.Deliveries.Claimed;
import ai.backfuture.notification.domain.Attempt;
import ai.backfuture.notification.domain.DisabledReason;
import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.LastDelivery;
import ai.backfuture.notification.domain.RetryPlan;
import ai.backfuture.notification.domain.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Writes down what came of an attempt, and draws the consequences for message and webhook, in one transaction. */
@ApplicationScoped
class RecordingAttempts {

    /** Our own trouble, not the receiver's: tried again soon and for as long as it takes. */
    private static final Duration UNTRIED_PAUSE = Duration.ofSeconds(5);

    /** What a receiver asks for is honoured up to here. */
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final RetryPlan plan;
    private final WebhookPolicy policy;
    private final Clock clock;

    RecordingAttempts(Webhooks webhooks, Deliveries deliveries, RetryPlan plan, WebhookPolicy policy, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.plan = plan;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    void record(Claimed claimed, Attempt attempt) {
        Instant now = clock.instant();
        switch (attempt) {
            case Attempt.NotTried untried -> deliveries.giveBack(claimed, now.plus(UNTRIED_PAUSE));
            case Attempt.Delivered delivered -> {
                note(claimed, delivered, now);
                deliveries.delivered(claimed, now);
            }
            case Attempt.Gone gone -> {
                note(claimed, gone, now);
                deliveries.giveUp(claimed, now);
                disable(claimed, DisabledReason.GONE, now);
            }
            case Attempt.Failed failed -> {
                note(claimed, failed, now);
                failed(claimed, failed, now);
            }
        }
    }

    /** Its webhook was switched off or removed meanwhile. */
    @Transactional
    void unwanted(Claimed claimed) {
        deliveries.giveUp(claimed, clock.instant());
    }

    private void note(Claimed claimed, Attempt attempt, Instant now) {
        webhooks.note(
                claimed.delivery().webhook(),
                new LastDelivery(
                        claimed.delivery().messageId(),
                        claimed.delivery().event(),
                        now,
                        attempt instanceof Attempt.Delivered,
                        attempt.detail()));
    }

    private void failed(Claimed claimed, Attempt.Failed failed, Instant now) {
        Duration asked = failed.askedToWait().compareTo(LONGEST_ASKED) < 0 ? failed.askedToWait() : LONGEST_ASKED;
        Optional<Duration> pause = claimed.delivery().event() == EventName.TEST
                ? Optional.empty()
                : plan.after(claimed.attempt(), ThreadLocalRandom.current().nextDouble(), asked);
        if (pause.isPresent()) {
            deliveries.retry(claimed, now.plus(pause.get()));
            return;
        }
        deliveries.giveUp(claimed, now);
        boolean forDays = webhooks.lock(claimed.delivery().webhook())
                .map(Webhook::failingSince)
                .filter(since -> !now.isBefore(since.plus(policy.disableAfter())))
                .isPresent();
        if (forDays) {
            disable(claimed, DisabledReason.FAILING, now);
        }
    }

    private void disable(Claimed claimed, DisabledReason reason, Instant now) {
        webhooks.lock(claimed.delivery().webhook()).filter(Webhook::isActive).ifPresent(webhook -> {
            webhooks.replace(webhook.disabled(reason, now));
            deliveries.drop(webhook.id(), now);
        });
    }
}
