package ai.backfuture.connection.domain;

import java.util.regex.Pattern;

/**
 * One field of an exchange's credential, as its web page and ours call it.
 *
 * @param name as in the API: {@code apiKey}, {@code secretKey}, {@code passphrase}
 * @param pattern the known form; wide where the exchange promises no length
 * @param form the known form in words
 */
public record CredentialField(String name, String label, boolean required, Pattern pattern, String form) {

    public static final String API_KEY = "apiKey";
    public static final String SECRET_KEY = "secretKey";
    public static final String PASSPHRASE = "passphrase";

    /** Nothing longer is ever looked at; a private key as text has some 250 characters. */
    static final int LONGEST = 1024;

    boolean fits(SecretText text) {
        return text.matches(pattern, LONGEST);
    }
}
