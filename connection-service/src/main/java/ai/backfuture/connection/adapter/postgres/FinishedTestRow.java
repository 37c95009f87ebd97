package ai.backfuture.connection.adapter.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code connection_test}: a test that has ended. */
@Entity
@Table(name = "connection_test")
@NullUnmarked
class FinishedTestRow {

    @EmbeddedId
    Key key;

    String exchange;

    String egress;

    @Column(name = "finished_at")
    Instant finishedAt;

    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    String document;

    /** Tests are numbered within their connection. */
    @Embeddable
    record Key(@Column(name = "connection_id") UUID connectionId, long number) {}
}
