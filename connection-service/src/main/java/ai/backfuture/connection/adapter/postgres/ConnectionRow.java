package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.contracts.ConnectionStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code connection}; what its columns mean is said by the domain. */
@Entity
@Table(name = "connection")
@DynamicUpdate
@NullUnmarked
class ConnectionRow {

    @Id
    UUID id;

    @Column(updatable = false)
    String owner;

    @Column(updatable = false)
    String exchange;

    String name;

    @Column(name = "name_key")
    String nameKey;

    String markets;

    @Column(name = "credential_path")
    String credentialPath;

    @Column(name = "key_hint")
    String keyHint;

    @Column(name = "key_version")
    String keyVersion;

    @Column(name = "key_hash")
    byte[] keyHash;

    @Column(name = "credential_given_at")
    Instant credentialGivenAt;

    @Column(name = "tried_once_more")
    boolean triedOnceMore;

    @Column(name = "withdrawal_stated_at")
    Instant withdrawalStatedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ConnectionStatus status;

    long version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "verified_at")
    Instant verifiedAt;

    @Column(name = "valid_until")
    Instant validUntil;

    @Column(name = "next_test_at")
    Instant nextTestAt;

    @Column(name = "test_deadline")
    Instant testDeadline;

    int failures;

    @Column(name = "test_waiting_since")
    Instant testWaitingSince;

    @JdbcTypeCode(SqlTypes.JSON)
    String replacement;

    @Column(name = "candidate_path")
    String candidatePath;

    @Column(name = "candidate_key_version")
    String candidateKeyVersion;

    @Column(name = "candidate_key_hash")
    byte[] candidateKeyHash;

    @Column(name = "in_use")
    boolean inUse;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Column(name = "notice_due_at")
    Instant noticeDueAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "account_uid")
    String accountUid;

    @JdbcTypeCode(SqlTypes.JSON)
    String permissions;

    @JdbcTypeCode(SqlTypes.JSON)
    String warnings;

    @Column(name = "last_test")
    @JdbcTypeCode(SqlTypes.JSON)
    String lastTest;

    @Column(name = "removal_due_at")
    Instant removalDueAt;

    @Column(name = "removal_attempts")
    int removalAttempts;
}
