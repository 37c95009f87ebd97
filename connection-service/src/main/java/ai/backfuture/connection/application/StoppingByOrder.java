package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.contracts.SuspensionEvent.SuspensionChanged;
import ai.backfuture.contracts.SuspensionScope;
import ai.backfuture.contracts.SuspensionView;
import ai.backfuture.contracts.Topic;
import ai.backfuture.id.Ids;
import ai.backfuture.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An operator's panic control: stops an owner, an exchange or everything in one call, and lifts that the same way.
 *
 * <p>From the commit on nothing covered is tested; strategies are suspended by strategy-service, which hears of it
 * through the topic. Where the order says so, what it covers is removed too, secrets first of all: that is not undone by
 * lifting.
 */
@ApplicationScoped
public class StoppingByOrder {

    private final Suspensions suspensions;
    private final Connections connections;
    private final RemovingConnection removing;
    private final Exchanges exchanges;
    private final OperatorRecords records;
    private final Outbox outbox;
    private final Moments moments;

    StoppingByOrder(
            Suspensions suspensions,
            Connections connections,
            RemovingConnection removing,
            Exchanges exchanges,
            OperatorRecords records,
            Outbox outbox,
            Moments moments) {
        this.suspensions = suspensions;
        this.connections = connections;
        this.removing = removing;
        this.exchanges = exchanges;
        this.records = records;
        this.outbox = outbox;
        this.moments = moments;
    }

    /** Whether an exchange has that id. */
    public boolean knowsExchange(String id) {
        return exchanges.named(id).isPresent();
    }

    /**
     * Stops it. Ordering the same twice makes two orders, each to be lifted.
     *
     * @param lastInTransaction called with the order as the last thing before the commit
     */
    @Transactional
    public SuspensionView stop(
            String operator,
            SuspensionScope scope,
            @Nullable String value,
            String reason,
            boolean destroySecrets,
            Consumer<SuspensionView> lastInTransaction) {
        SuspensionView suspension =
                new SuspensionView(Ids.next(), scope, value, reason, destroySecrets, moments.now(), operator, null, 1);
        suspensions.add(suspension);
        records.suspended(scope.name(), value, reason);
        outbox.publish(new SuspensionChanged(suspension));
        lastInTransaction.accept(suspension);
        return suspension;
    }

    /** Lifts an order; empty when there is none with that id. Lifting again changes nothing. */
    @Transactional
    public Optional<SuspensionView> lift(String operator, UUID id) {
        return suspensions.lock(id).map(suspension -> {
            if (suspension.liftedAt() != null) {
                return suspension;
            }
            SuspensionView lifted = new SuspensionView(
                    suspension.id(),
                    suspension.scope(),
                    suspension.value(),
                    suspension.reason(),
                    suspension.destroySecrets(),
                    suspension.createdAt(),
                    suspension.createdBy(),
                    moments.now(),
                    suspension.version() + 1);
            suspensions.lift(lifted, operator);
            records.suspensionLifted(lifted.scope().name(), lifted.value());
            outbox.publish(new SuspensionChanged(lifted));
            outbox.publishTombstone(Topic.SUSPENSIONS, lifted.id());
            return lifted;
        });
    }

    /** All there ever were, newest first. */
    public List<SuspensionView> page(@Nullable UUID olderThan, int limit) {
        return suspensions.page(olderThan, limit);
    }

    /**
     * Begins to remove what is covered by orders that say so.
     *
     * @return how many connections
     */
    @Transactional
    public int removeCovered(int limit) {
        int removed = 0;
        for (SuspensionView suspension : suspensions.standing()) {
            if (suspension.destroySecrets() && removed < limit) {
                List<Connection> covered = connections.lockCovered(suspension, limit - removed);
                covered.forEach(removing::remove);
                removed += covered.size();
            }
        }
        return removed;
    }
}
