package ai.backfuture.notification.adapter.rest;

import ai.backfuture.idempotency.BodyFingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bodies of this service hold no secrets of ours, and a token in a URL is too long to be guessed: a plain hash will do. */
@ApplicationScoped
class BodyHash implements BodyFingerprint {

    @Override
    public byte[] of(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
