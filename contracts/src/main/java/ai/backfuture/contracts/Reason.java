package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The one reason that a failed test names. */
public enum Reason {
    INVALID_KEY(FailureKind.YOURS_TO_FIX),
    WRONG_PASSPHRASE(FailureKind.YOURS_TO_FIX),
    KEY_EXPIRED(FailureKind.YOURS_TO_FIX),
    NO_READ_PERMISSION(FailureKind.YOURS_TO_FIX),
    NO_TRADING_PERMISSION(FailureKind.YOURS_TO_FIX),
    FUTURES_NOT_ENABLED(FailureKind.YOURS_TO_FIX),
    WITHDRAWAL_ENABLED(FailureKind.YOURS_TO_FIX),
    WITHDRAWAL_UNVERIFIED(FailureKind.YOURS_TO_FIX),
    IP_NOT_ALLOWED(FailureKind.YOURS_TO_FIX),
    ACCOUNT_RESTRICTED(FailureKind.YOURS_TO_FIX),
    EXCHANGE_UNAVAILABLE(FailureKind.TEMPORARY),
    RATE_LIMITED(FailureKind.TEMPORARY),
    CLOCK_SKEW(FailureKind.OURS_TO_FIX),
    INTERNAL(FailureKind.OURS_TO_FIX),
    /** The exchange said something that we do not know, or a newer service named a reason that this build does not. */
    @JsonEnumDefaultValue
    UNKNOWN(FailureKind.OURS_TO_FIX);

    private final FailureKind kind;

    Reason(FailureKind kind) {
        this.kind = kind;
    }

    /** Who has to act. */
    public FailureKind kind() {
        return kind;
    }
}
