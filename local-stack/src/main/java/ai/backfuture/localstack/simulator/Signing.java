package ai.backfuture.localstack.simulator;

/** Whether a call had to be signed, and was. */
public enum Signing {
    /** A public call, or one that the exchange does not have. */
    NOT_NEEDED,
    GOOD,
    BAD
}
