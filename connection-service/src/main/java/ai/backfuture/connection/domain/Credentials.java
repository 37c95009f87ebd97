package ai.backfuture.connection.domain;

import org.jspecify.annotations.Nullable;

/** A checked credential on its way to the secret store. */
public record Credentials(
        SecretText apiKey, SecretText secretKey, @Nullable SecretText passphrase) {

    /** Overwrites all of it; to be called as soon as the secret store has it. */
    public void wipe() {
        apiKey.wipe();
        secretKey.wipe();
        if (passphrase != null) {
            passphrase.wipe();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
