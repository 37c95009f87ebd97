package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.Notification;
import java.util.UUID;

/** Puts notifications into the form that receivers get. */
@FunctionalInterface
public interface Messages {

    /** The whole body of the message; the same arguments give the same body. */
    String body(UUID messageId, Notification notification);
}
