package ai.backfuture.notification.domain;

/** A setting of a webhook that cannot be; the message says what is wrong and never repeats what was sent. */
public final class InvalidWebhookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidWebhookException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
