package ai.backfuture.cli.command;

/** What was asked cannot be done, found out before the API had to say so. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
