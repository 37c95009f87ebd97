package ai.backfuture.connection.audit.domain;

/** What an entry tells of. Stored and shown by name, so a name never changes. */
public enum Action {
    CONNECTION_ADDED,
    CONNECTION_RENAMED,
    MARKETS_CHANGED,
    STATEMENTS_CHANGED,
    /** Somebody asked for a test; those we order by ourselves show with the reading of the secret. */
    TEST_REQUESTED,
    CREDENTIALS_REPLACED,
    STATE_CHANGED,
    REMOVAL_BEGUN,
    /** Its secret is destroyed. */
    CONNECTION_REMOVED,
    SUSPENDED,
    SUSPENSION_LIFTED,
    OWNER_ERASURE_BEGUN,
    OWNER_ERASED,
    /** A secret was read, and it is known what for. */
    SECRET_READ,
    /** Somebody tried to read or to list secrets and was turned away. */
    SECRET_READ_DENIED,
    /** A secret was read, and nothing says what for: an alarm. */
    UNEXPLAINED_READ,
    /** A part of Vault's audit log was gone before it was read. */
    AUDIT_LOG_GAP
}
