package ai.backfuture.connection.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Catches what goes wrong when keys are pasted, before the exchange is asked. */
final class CredentialCheck {

    private static final String PATH = "credentials.";

    private CredentialCheck() {}

    static @Nullable Credentials check(Submission.Draft draft, Exchange exchange, List<Violation> violations) {
        int before = violations.size();
        SecretText apiKey = trimmed(draft.apiKey());
        SecretText secretKey = trimmed(draft.secretKey());
        SecretText passphrase = trimmed(draft.passphrase());
        if (swapped(apiKey, secretKey, exchange)) {
            violations.add(new Violation(
                    PATH + CredentialField.API_KEY,
                    "CREDENTIALS_SWAPPED",
                    label(exchange, CredentialField.API_KEY) + " and " + label(exchange, CredentialField.SECRET_KEY)
                            + " seem to be swapped."));
            return null;
        }
        checkField(CredentialField.API_KEY, apiKey, exchange, violations);
        checkField(CredentialField.SECRET_KEY, secretKey, exchange, violations);
        checkField(CredentialField.PASSPHRASE, passphrase, exchange, violations);
        if (apiKey != null && secretKey != null && !apiKey.empty() && apiKey.sameAs(secretKey)) {
            violations.add(new Violation(
                    PATH + CredentialField.SECRET_KEY, "SAME_AS_KEY", "The same text was pasted into both fields."));
        }
        if (violations.size() > before || apiKey == null || secretKey == null) {
            return null;
        }
        return new Credentials(apiKey, secretKey, passphrase == null || passphrase.empty() ? null : passphrase);
    }

    private static boolean swapped(@Nullable SecretText apiKey, @Nullable SecretText secretKey, Exchange exchange) {
        CredentialField keyField = exchange.field(CredentialField.API_KEY).orElseThrow();
        CredentialField secretField = exchange.field(CredentialField.SECRET_KEY).orElseThrow();
        return apiKey != null
                && secretKey != null
                && !keyField.fits(apiKey)
                && keyField.fits(secretKey)
                && secretField.fits(apiKey);
    }

    private static void checkField(
            String name, @Nullable SecretText value, Exchange exchange, List<Violation> violations) {
        CredentialField field = exchange.field(name).orElse(null);
        boolean given = value != null && !value.empty();
        if (field == null) {
            if (given) {
                violations.add(new Violation(PATH + name, "NOT_USED", exchange.name() + " keys have no " + name + "."));
            }
        } else if (!given) {
            if (field.required()) {
                violations.add(new Violation(PATH + name, "REQUIRED", field.label() + " is missing."));
            }
        } else if (!field.fits(value)) {
            violations.add(new Violation(
                    PATH + name,
                    "FORMAT",
                    "This is not the form of a " + exchange.name() + " " + field.label() + ": " + field.form() + "."));
        }
    }

    private static @Nullable SecretText trimmed(@Nullable SecretText text) {
        return text == null ? null : text.trimmed();
    }

    private static String label(Exchange exchange, String field) {
        return exchange.field(field).map(CredentialField::label).orElse(field);
    }
}
