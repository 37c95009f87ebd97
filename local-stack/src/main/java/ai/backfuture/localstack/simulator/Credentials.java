package ai.backfuture.localstack.simulator;

import org.jspecify.annotations.Nullable;

/** What a user copies from the exchange's page: key, secret and, where the exchange has one, passphrase. */
public record Credentials(
        String apiKey, String secretKey, @Nullable String passphrase) {

    public Credentials {
        if (apiKey.isBlank() || secretKey.isBlank()) {
            throw new IllegalArgumentException("apiKey and secretKey must not be blank");
        }
    }

    Credentials with(@Nullable String newSecretKey, @Nullable String newPassphrase) {
        return new Credentials(
                apiKey,
                newSecretKey == null ? secretKey : newSecretKey,
                newPassphrase == null ? passphrase : newPassphrase);
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
