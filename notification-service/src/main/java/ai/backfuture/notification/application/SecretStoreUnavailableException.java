package ai.backfuture.notification.application;

/** The store of secrets did not do what it was asked; the message names neither path nor secret. */
public class SecretStoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SecretStoreUnavailableException(String message) {
        super(message);
    }
}
