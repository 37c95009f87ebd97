package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.Attempt;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.notification.domain.TargetUrl;
import java.util.List;
import java.util.UUID;

/**
 * The servers of owners, out in the internet.
 *
 * <p>An attempt ends within a fixed time and never throws. It goes to no address but a public one, and what the receiver
 * writes besides its status is not read.
 */
@FunctionalInterface
public interface Receivers {

    Attempt send(Outgoing message);

    /**
     * A message as it goes out.
     *
     * @param secrets each of which signs the message; the newest first
     */
    record Outgoing(UUID messageId, TargetUrl url, String body, List<SigningSecret> secrets) {

        public Outgoing {
            secrets = List.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "message " + messageId;
        }
    }
}
