package ai.backfuture.connection.adapter.vault;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA256 over parts, each with its length in front, so that no two lists of parts read the same. */
final class Hmac {

    private Hmac() {}

    static byte[] of(SecretKey key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HashKeys.ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }
}
