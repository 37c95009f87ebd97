package ai.backfuture.connection.application;

import org.jspecify.annotations.Nullable;

/** Takes down what operators do to many connections at once, in the transaction that does it. */
public interface OperatorRecords {

    /**
     * Something was suspended.
     *
     * @param scope such as {@code OWNER}, {@code EXCHANGE} or {@code ALL}
     * @param value the owner, or the exchange; null for all
     * @param reason in the operator's words; goes when the owner is erased
     */
    void suspended(String scope, @Nullable String value, String reason);

    /** The suspension is lifted. */
    void suspensionLifted(String scope, @Nullable String value);
}
