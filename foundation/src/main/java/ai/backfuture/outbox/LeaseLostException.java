package ai.backfuture.outbox;

/** Another instance publishes this bucket now. */
final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(Lease lease) {
        super("bucket " + lease.bucket() + " has changed hands");
    }
}
