package ai.backfuture.connection.application;

/** The intent of a secret was swept before its connection was stored: the request took too long. */
public final class IntentGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntentGoneException() {
        super("the intent of this secret was swept");
    }
}
