package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Something the owner should know that does not stop the connection.
 *
 * @param code stable name, such as {@code NO_IP_RESTRICTION}, {@code WITHDRAWAL_STATED_NOT_VERIFIED}, {@code
 *     INTERNAL_TRANSFER_ENABLED}, {@code UNKNOWN_PERMISSION}, {@code EXPIRES_SOON}
 * @param message one sentence that says what to do
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Warning(String code, String message) {

    public Warning {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }
}
