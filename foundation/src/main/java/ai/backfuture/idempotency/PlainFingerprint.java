package ai.backfuture.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash without a key, for services whose bodies hold no secrets; no bean by itself, so that each service has to say so. */
public abstract class PlainFingerprint implements BodyFingerprint {

    @Override
    public byte[] of(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
