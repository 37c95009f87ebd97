package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A named key with its versions, AES-256 in GCM mode; ciphertext reads {@code vault:v<version>:<base64>}. */
final class TransitKey {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String name;
    private final List<Version> versions = new ArrayList<>();
    private int minDecryption = 1;
    private boolean deletionAllowed;

    private record Version(SecretKey key, Instant created) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Ciphertext that this key cannot or may not open. */
    sealed interface Opened {
        /** What was encrypted, in base64. */
        record Plaintext(String base64) implements Opened {

            @Override
            public String toString() {
                return "***";
            }
        }

        record Failed(Outcome.Refused refusal) implements Opened {}
    }

    TransitKey(String name, Instant now) {
        this.name = name;
        rotate(now);
    }

    void rotate(Instant now) {
        versions.add(new Version(new SecretKeySpec(Ids.bytes(32), "AES"), now));
    }

    int latest() {
        return versions.size();
    }

    boolean deletionAllowed() {
        return deletionAllowed;
    }

    void configure(Fields fields) {
        int asked = fields.number("min_decryption_version").orElse(minDecryption);
        if (asked < 0 || asked > latest()) {
            throw new InvalidField(
                    "cannot set min decryption version of " + asked + ", latest key version is " + latest());
        }
        minDecryption = Math.max(1, asked);
        deletionAllowed = fields.truth("deletion_allowed").orElse(deletionAllowed);
    }

    String encrypt(byte[] plaintext) {
        byte[] nonce = Ids.bytes(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, latest(), nonce).doFinal(plaintext);
            byte[] whole = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return "vault:v" + latest() + ":" + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    Opened decrypt(String ciphertext) {
        String[] parts = ciphertext.split(":", 3);
        if (parts.length != 3 || !parts[0].equals("vault") || !parts[1].matches("v\\d{1,6}")) {
            return failed(Outcome.refused(400, "invalid ciphertext: no prefix"));
        }
        int version = Integer.parseInt(parts[1].substring(1));
        if (version < 1 || version > latest()) {
            return failed(Outcome.refused(400, "invalid ciphertext: version is too new"));
        }
        if (version < minDecryption) {
            return failed(Outcome.refused(400, "ciphertext or signature version is disallowed by policy (too old)"));
        }
        return Texts.base64(parts[2])
                .filter(whole -> whole.length >= NONCE)
                .map(whole -> open(whole, version))
                .orElseGet(() -> failed(Outcome.refused(400, "invalid ciphertext: could not decode base64")));
    }

    private Opened open(byte[] whole, int version) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, version, Arrays.copyOf(whole, NONCE));
            return new Opened.Plaintext(
                    Base64.getEncoder().encodeToString(cipher.doFinal(whole, NONCE, whole.length - NONCE)));
        } catch (GeneralSecurityException e) {
            return failed(Outcome.counted(500, "cipher: message authentication failed"));
        }
    }

    ObjectNode description() {
        ObjectNode data = Json.object()
                .put("allow_plaintext_backup", false)
                .put("deletion_allowed", deletionAllowed)
                .put("derived", false)
                .put("exportable", false)
                .put("latest_version", latest())
                .put("min_available_version", 0)
                .put("min_decryption_version", minDecryption)
                .put("min_encryption_version", 0)
                .put("name", name)
                .put("supports_decryption", true)
                .put("supports_derivation", true)
                .put("supports_encryption", true)
                .put("supports_signing", false)
                .put("type", "aes256-gcm96");
        ObjectNode keys = data.putObject("keys");
        for (int version = minDecryption; version <= latest(); version++) {
            keys.put(
                    Integer.toString(version),
                    versions.get(version - 1).created().getEpochSecond());
        }
        return data;
    }

    private Cipher cipher(int mode, int version, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, versions.get(version - 1).key(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static Opened failed(Outcome.Refused refusal) {
        return new Opened.Failed(refusal);
    }
}
