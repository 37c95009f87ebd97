package ai.backfuture.contracts;

/** A record that claims to be an event but cannot be read as one; its message never repeats the data. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message) {
        super(message);
    }
}
