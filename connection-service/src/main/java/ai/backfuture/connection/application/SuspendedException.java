package ai.backfuture.connection.application;

/** An operator has stopped what this request is about; nothing was changed. */
public class SuspendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SuspendedException() {
        super("stopped by an operator");
    }
}
