package ai.backfuture.notification.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What operators decide about webhooks; {@code backfuture.webhooks.*}. */
@ConfigMapping(prefix = "backfuture.webhooks")
public interface WebhookPolicy {

    /** Most webhooks that one owner may have. */
    int perOwner();

    /** Whether receivers may be called without encryption; for local runs. */
    boolean plainHttp();

    /** Whether receivers may be on this machine itself; for local runs. */
    boolean loopback();

    /** The only ports that may be called; any when absent. */
    Optional<Set<Integer>> ports();

    /** Most attempts under way on one instance. */
    int atOnce();

    /** Most of them at one receiver. */
    int atOncePerReceiver();

    Duration connectTimeout();

    /** For a whole attempt. */
    Duration attemptTimeout();

    /** When a message that did not arrive is tried again. */
    Retry retry();

    /** A receiver that took nothing for so long gets nothing more. */
    Duration disableAfter();

    /** How long finished messages are remembered, against repetition and for support. */
    Duration finishedKept();

    /** How long removed connections and strategies are remembered. */
    Duration removedKept();

    /** See {@link ai.backfuture.notification.domain.RetryPlan}. */
    interface Retry {

        Duration first();

        int factor();

        Duration longest();

        int attempts();
    }
}
