package ai.backfuture.cli.api;

/** No answer came, or none that means anything. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String message) {
        super(message);
    }
}
