package ai.backfuture.connection.application;

/** The store refused a connection that clashes with another one; its message names no value. */
public final class ClashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClashException() {
        super("a connection of this owner has that name or key");
    }
}
