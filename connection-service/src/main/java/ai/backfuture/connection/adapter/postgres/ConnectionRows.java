package ai.backfuture.connection.adapter.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of {@code connection}. */
@ApplicationScoped
class ConnectionRows implements PanacheRepositoryBase<ConnectionRow, UUID> {}
