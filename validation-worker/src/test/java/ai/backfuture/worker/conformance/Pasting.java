package ai.backfuture.worker.conformance;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.SecretText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Credentials as an owner pastes them; each of them is a canary. */
record Pasting(String apiKey, String secretKey, @Nullable String passphrase) {

    /** Has the form of the key and is not the key. */
    Pasting withKeyOfNobody() {
        int last = apiKey.length() - 1;
        char other = apiKey.charAt(last) == '0' ? '1' : '0';
        return new Pasting(apiKey.substring(0, last) + other, secretKey, passphrase);
    }

    Pasting withSecretOf(Pasting other) {
        return new Pasting(apiKey, other.secretKey, passphrase);
    }

    Pasting withPassphraseOf(Pasting other) {
        return new Pasting(apiKey, secretKey, other.passphrase);
    }

    /** A new one each time: a test wipes what it was given. */
    ApiCredential credential() {
        return new ApiCredential(
                SecretText.of(apiKey), SecretText.of(secretKey), passphrase == null ? null : SecretText.of(passphrase));
    }

    List<String> canaries() {
        return Stream.of(apiKey, secretKey, passphrase).filter(Objects::nonNull).toList();
    }

    @Override
    public String toString() {
        return "Pasting[***]";
    }
}
