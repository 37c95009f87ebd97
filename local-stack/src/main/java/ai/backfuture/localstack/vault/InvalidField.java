package ai.backfuture.localstack.vault;

import java.io.Serial;

/** A parameter that cannot be read as what it should be; answered with 400. */
final class InvalidField extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidField(String message) {
        super(message);
    }

    static InvalidField named(String field) {
        return new InvalidField("Field validation failed: error converting input for field \"" + field + "\"");
    }

    /** Something that a real Vault can do and this stand-in refuses, rather than ignore. */
    static InvalidField unsupported(String what) {
        return new InvalidField(what + " is not offered by this stand-in for Vault");
    }
}
