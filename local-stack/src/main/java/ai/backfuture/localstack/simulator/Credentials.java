package ai.backfuture.localstack.simulator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a user copies from the exchange's page: key, secret and, where the exchange has one, passphrase. */
public record Credentials(
        String apiKey, String secretKey, @Nullable String passphrase) {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,256}");

    public Credentials {
        if (apiKey.isBlank() || secretKey.isBlank()) {
            throw new IllegalArgumentException("apiKey and secretKey must not be blank");
        }
    }

    /** What can be said against key and secret whatever the exchange, for both go into headers and queries. */
    public Optional<String> objectionToLetters() {
        boolean printable = PRINTABLE.matcher(apiKey).matches()
                && PRINTABLE.matcher(secretKey).matches();
        return printable ? Optional.empty() : Optional.of("apiKey and secretKey are printable ASCII without blanks");
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
