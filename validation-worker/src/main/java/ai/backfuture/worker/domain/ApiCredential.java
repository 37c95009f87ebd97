package ai.backfuture.worker.domain;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One user's key at one exchange, held for the length of one test and wiped after it. */
public final class ApiCredential implements AutoCloseable {

    private final SecretText apiKey;
    private final SecretText secretKey;
    private final @Nullable SecretText passphrase;

    public ApiCredential(SecretText apiKey, SecretText secretKey, @Nullable SecretText passphrase) {
        this.apiKey = requireNonNull(apiKey, "apiKey");
        this.secretKey = requireNonNull(secretKey, "secretKey");
        this.passphrase = passphrase;
    }

    public SecretText apiKey() {
        return apiKey;
    }

    public SecretText secretKey() {
        return secretKey;
    }

    public Optional<SecretText> passphrase() {
        return Optional.ofNullable(passphrase);
    }

    /** Whether some text from outside repeats any part of this credential. */
    public boolean occursIn(String text) {
        return apiKey.occursIn(text) || secretKey.occursIn(text) || (passphrase != null && passphrase.occursIn(text));
    }

    @Override
    public void close() {
        apiKey.wipe();
        secretKey.wipe();
        if (passphrase != null) {
            passphrase.wipe();
        }
    }

    @Override
    public String toString() {
        return "ApiCredential[***]";
    }
}
