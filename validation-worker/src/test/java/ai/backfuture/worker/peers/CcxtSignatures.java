package ai.backfuture.worker.peers;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.SecretText;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ccxt signed at one fixed time.
 *
 * @param ccxt its version
 * @param time in milliseconds since 1970
 */
record CcxtSignatures(String ccxt, long time, List<Signer> signers) {

    /**
     * The requests of one exchange with one key.
     *
     * @param differing names of headers that ccxt cannot be made to send as we do
     */
    record Signer(String exchange, String label, Credential credential, Set<String> differing, List<Signed> calls) {}

    /** @param publicKey as a JWK, where the secret key is a private one */
    record Credential(
            String apiKey,
            String secretKey,
            String passphrase,
            @Nullable Map<String, Object> publicKey) {

        ApiCredential ours() {
            return new ApiCredential(SecretText.of(apiKey), SecretText.of(secretKey), SecretText.of(passphrase));
        }
    }

    record Signed(
            String method,
            String path,
            String query,
            @Nullable String body,
            Map<String, String> headers) {}

    static CcxtSignatures read(Path file) throws IOException {
        return new ObjectMapper().readValue(Files.readAllBytes(file), CcxtSignatures.class);
    }

    Instant at() {
        return Instant.ofEpochMilli(time);
    }
}
