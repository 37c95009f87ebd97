package ai.backfuture.e2e;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account on the exchange simulator, with the credential a user would copy from the exchange. */
record Account(
        String id,
        String exchange,
        String apiKey,
        String secretKey,
        @Nullable String passphrase) {

    Map<String, Object> credentials() {
        Map<String, Object> credentials = new LinkedHashMap<>();
        credentials.put("apiKey", apiKey);
        credentials.put("secretKey", secretKey);
        if (passphrase != null) {
            credentials.put("passphrase", passphrase);
        }
        return credentials;
    }

    Account withSecretKey(String other) {
        return new Account(id, exchange, apiKey, other, passphrase);
    }

    Account withPassphrase(String other) {
        return new Account(id, exchange, apiKey, secretKey, other);
    }
}
