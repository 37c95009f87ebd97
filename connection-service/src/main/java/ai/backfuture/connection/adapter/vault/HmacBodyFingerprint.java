package ai.backfuture.connection.adapter.vault;

import ai.backfuture.idempotency.BodyFingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * Fingerprints of request bodies, keyed since bodies hold secrets. Made with the oldest hash key: a rotation in the
 * middle of the day a record lives must not change them.
 */
@ApplicationScoped
class HmacBodyFingerprint implements BodyFingerprint {

    private static final byte[] PURPOSE = "body-fingerprint".getBytes(StandardCharsets.US_ASCII);

    private final VaultHashKeys keys;

    HmacBodyFingerprint(VaultHashKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] of(byte[] body) {
        return Hmac.of(keys.get().oldest(), PURPOSE, body);
    }
}
