package ai.backfuture.contracts;

/** How a permission was learnt. */
public enum EvidenceSource {
    /** The exchange's own description of the key. */
    KEY_INFO,
    /** A call without effect that needs the permission. */
    PROBE,
    /** The user said so; shown as stated, not verified. */
    STATEMENT
}
