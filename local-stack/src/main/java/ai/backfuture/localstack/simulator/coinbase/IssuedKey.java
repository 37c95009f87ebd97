package ai.backfuture.localstack.simulator.coinbase;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a private key as it is downloaded. Both forms hold it: SEC1 in its last field, the 64 bytes of an
 * Ed25519 key in their second half.
 *
 * @see <a href="https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys">Secret API keys</a>
 */
record IssuedKey(String algorithm, String signatureScheme, PublicKey publicKey) {

    private static final String BEGIN = "-----BEGIN EC PRIVATE KEY-----";
    private static final String END = "-----END EC PRIVATE KEY-----";
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] P256_X509 = HEX.parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");
    private static final byte[] ED25519_X509 = HEX.parseHex("302a300506032b6570032100");

    /** What stands before and after the 32 secret bytes of a P-256 key in SEC1; then comes its point. */
    private static final byte[] SEC1_START = HEX.parseHex("30770201010420");

    private static final byte[] SEC1_MIDDLE = HEX.parseHex("a00a06082a8648ce3d030107a144034200");
    private static final int SEC1_LENGTH = 121;
    private static final int SCALAR_LENGTH = 32;
    private static final int POINT_LENGTH = 65;

    /** Empty if Coinbase could not have issued such a key. */
    static Optional<IssuedKey> of(String privateKey) {
        String text = privateKey.strip();
        return text.startsWith(BEGIN) ? ecdsa(text) : ed25519(text);
    }

    private static Optional<IssuedKey> ecdsa(String pem) {
        if (!pem.endsWith(END)) {
            return Optional.empty();
        }
        String base64 = pem.substring(BEGIN.length(), pem.length() - END.length());
        return decoded(base64.replaceAll("\\s", ""))
                .filter(IssuedKey::isSec1OfP256)
                .flatMap(sec1 -> key(
                        "EC",
                        joined(P256_X509, Arrays.copyOfRange(sec1, SEC1_LENGTH - POINT_LENGTH, SEC1_LENGTH)),
                        "ES256",
                        "SHA256withECDSAinP1363Format"));
    }

    private static boolean isSec1OfP256(byte[] bytes) {
        int middle = SEC1_START.length + SCALAR_LENGTH;
        return bytes.length == SEC1_LENGTH
                && Arrays.equals(bytes, 0, SEC1_START.length, SEC1_START, 0, SEC1_START.length)
                && Arrays.equals(bytes, middle, middle + SEC1_MIDDLE.length, SEC1_MIDDLE, 0, SEC1_MIDDLE.length);
    }

    private static Optional<IssuedKey> ed25519(String base64) {
        return decoded(base64)
                .filter(bytes -> bytes.length == 2 * SCALAR_LENGTH)
                .flatMap(bytes -> key(
                        "Ed25519",
                        joined(ED25519_X509, Arrays.copyOfRange(bytes, SCALAR_LENGTH, bytes.length)),
                        "EdDSA",
                        "Ed25519"));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.getBytes(US_ASCII)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Optional<IssuedKey> key(String kind, byte[] x509, String algorithm, String scheme) {
        try {
            PublicKey key = KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(x509));
            return Optional.of(new IssuedKey(algorithm, scheme, key));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** A signature of ECDSA is 64 raw bytes; one in DER does not verify. */
    boolean verifies(BearerToken token) {
        try {
            Signature verifier = Signature.getInstance(signatureScheme);
            verifier.initVerify(publicKey);
            verifier.update(token.signedText().getBytes(US_ASCII));
            return verifier.verify(Base64.getUrlDecoder().decode(token.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
