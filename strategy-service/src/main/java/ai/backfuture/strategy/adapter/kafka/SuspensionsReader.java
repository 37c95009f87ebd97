package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.SuspensionEvent.SuspensionChanged;
import ai.backfuture.contracts.SuspensionView;
import ai.backfuture.contracts.Topic;
import ai.backfuture.follower.Place;
import ai.backfuture.follower.TopicListener;
import ai.backfuture.follower.TopicReader;
import ai.backfuture.follower.TopicReaders;
import ai.backfuture.strategy.application.StandingOrders;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@link StandingOrders} from the topic {@code suspensions}: few and small, so every instance reads all of it from its
 * beginning and keeps it in memory. What is known stays known through an outage of Kafka; an order is never forgotten
 * unless it is told that it was lifted.
 */
@ApplicationScoped
class SuspensionsReader implements StandingOrders {

    private static final int AT_ONCE = 500;

    private final Map<UUID, SuspensionView> standing = new ConcurrentHashMap<>();
    private final TopicReader reader;

    SuspensionsReader(TopicReaders readers) {
        reader = readers.fromTheStart(Topic.SUSPENSIONS, AT_ONCE, new Orders());
    }

    void start(@Observes StartupEvent event) {
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.requestStop();
    }

    @Override
    public boolean known() {
        return reader.progress().hasCaughtUp();
    }

    @Override
    public List<SuspensionView> standing() {
        return List.copyOf(standing.values());
    }

    private sealed interface Order {

        record Changed(SuspensionView order) implements Order {}

        record Gone(UUID id) implements Order {}
    }

    private final class Orders implements TopicListener<Order> {

        @Override
        public Optional<Order> said(Place place, UUID key, CloudEvent event) {
            return event.data() instanceof SuspensionChanged changed
                    ? Optional.of(new Order.Changed(changed.suspension()))
                    : Optional.empty();
        }

        @Override
        public Order gone(Place place, UUID key) {
            return new Order.Gone(key);
        }

        @Override
        public void takeIn(List<Order> news) {
            for (Order one : news) {
                switch (one) {
                    case Order.Changed changed -> takeIn(changed.order());
                    case Order.Gone gone -> standing.remove(gone.id());
                }
            }
        }

        @Override
        public void tookIn(List<Order> read, int unreadable) {
            // not counted
        }

        private void takeIn(SuspensionView order) {
            if (order.liftedAt() == null) {
                standing.put(order.id(), order);
            } else {
                standing.remove(order.id());
            }
        }
    }
}
