package ai.backfuture.idempotency;

/**
 * Tells two request bodies apart without keeping either. Each service brings one bean.
 *
 * <p>The same body gives the same bytes on every instance, for at least the 24 hours that a record lives. Where bodies
 * hold secrets it must be keyed, since a plain hash of a guessable body gives the body away. When the key can't be had it throws a
 * problem of its own (503); nothing has happened by then.
 */
public interface BodyFingerprint {

    /** At most 64 bytes. */
    byte[] of(byte[] body);
}
