package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Amendment;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes name, markets or statements. The last two start a test even while one runs: what that one finds is about what
 * no longer is, so it is given up.
 */
@ApplicationScoped
public class ChangingConnection {

    private final Connections connections;
    private final ConnectionEvents events;
    private final TestingConnection testing;
    private final Exchanges exchanges;
    private final Moments moments;

    ChangingConnection(
            Connections connections,
            ConnectionEvents events,
            TestingConnection testing,
            Exchanges exchanges,
            Moments moments) {
        this.connections = connections;
        this.events = events;
        this.testing = testing;
        this.exchanges = exchanges;
        this.moments = moments;
    }

    /**
     * Changes it.
     *
     * @throws ClashException when another connection of this owner has the name
     */
    @Transactional
    public Change change(String owner, UUID id, Amendment.Draft draft) {
        Connection connection = connections.lock(owner, id).orElse(null);
        if (connection == null) {
            return new Change.NotFound();
        }
        if (connection.removing()) {
            return new Change.Removing();
        }
        return switch (Amendment.check(draft, exchanges.of(connection.exchange()))) {
            case Amendment.Unfit(var violations) -> new Change.Unfit(violations);
            case Amendment.Fit fit -> new Change.Done(change(connection, fit));
        };
    }

    private Connection change(Connection connection, Amendment.Fit wanted) {
        boolean rename = wanted.name() != null && !wanted.name().equals(connection.name());
        Connection renamed = rename ? connection.renamed(wanted.name()) : connection;
        if (wanted.needsTest()) {
            Connection reconfigured = renamed.reconfigured(
                    wanted.markets() == null ? renamed.markets() : wanted.markets(),
                    statements(renamed, wanted.withdrawalDisabled()));
            return testing.order(reconfigured, Trigger.CHANGED);
        }
        if (rename) {
            connections.save(renamed);
            events.changed(renamed);
        }
        return renamed;
    }

    private Statements statements(Connection connection, @Nullable Boolean withdrawalDisabled) {
        if (withdrawalDisabled == null) {
            return connection.credential().statements();
        }
        return withdrawalDisabled ? new Statements(true, moments.now()) : Statements.none();
    }
}
