package ai.backfuture.vault;

/** The secret store is sealed, unreachable, too slow, or does not let us in; its message names no value. */
public class SecretStoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SecretStoreUnavailableException(String message) {
        super(message);
    }
}
