package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionStateEvent;
import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.ExchangeStateEvent;
import ai.backfuture.contracts.OwnerEvent;
import ai.backfuture.contracts.OwnerEvent.OwnerErased;
import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.StrategyEvent.StrategySuspended;
import ai.backfuture.contracts.SuspensionEvent;
import ai.backfuture.contracts.TestProgressEvent;
import ai.backfuture.contracts.Topic;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.database.StoredText;
import ai.backfuture.follower.Place;
import ai.backfuture.follower.TopicListener;
import ai.backfuture.notification.application.Heard;
import ai.backfuture.notification.domain.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Understands records of a topic that is followed, and has them taken in. */
final class EventRecords implements TopicListener<Heard> {

    private static final Instant FARTHEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Topic topic;
    private final Consumer<List<Heard>> following;
    private final ReadingMeters meters;

    EventRecords(Topic topic, Consumer<List<Heard>> following, ReadingMeters meters) {
        this.topic = topic;
        this.following = following;
        this.meters = meters;
    }

    @Override
    public Optional<Heard> said(Place place, UUID key, CloudEvent event) {
        return switch (event.data()) {
            case ConnectionStateEvent state ->
                switch (state) {
                    case ConnectionStateChanged changed -> Optional.of(connection(key, changed));
                };
            case StrategyEvent strategy -> Optional.of(strategy(key, strategy));
            case ConnectionEvent other -> Optional.empty();
            case ValidationEvent other -> Optional.empty();
            case TestProgressEvent other -> Optional.empty();
            case ExchangeStateEvent other -> Optional.empty();
            case SuspensionEvent other -> Optional.empty();
            case OwnerEvent owners ->
                switch (owners) {
                    case OwnerErased erased -> Optional.of(new Heard.OwnerErased(owner(erased.owner()), event.time()));
                };
        };
    }

    @Override
    public Heard gone(Place place, UUID key) {
        return topic == Topic.STRATEGIES ? new Heard.StrategyGone(key) : new Heard.ConnectionGone(key);
    }

    @Override
    public void takeIn(List<Heard> news) {
        following.accept(news);
    }

    @Override
    public void tookIn(List<Heard> read, int unreadable) {
        meters.count(read.size(), unreadable);
    }

    private static Heard connection(UUID key, ConnectionStateChanged changed) {
        checkKey(key, changed.connection().id());
        checkText(changed.connection().name());
        Instant end = changed.connection().expiresAt();
        if (end != null && (end.isAfter(FARTHEST) || end.isBefore(Instant.EPOCH))) {
            throw new UnreadableEventException("the end of the key is no sensible time");
        }
        return new Heard.ConnectionState(owner(changed.owner()), changed.connection());
    }

    private static Heard strategy(UUID key, StrategyEvent event) {
        checkKey(key, event.strategy().id());
        checkText(event.strategy().name());
        return new Heard.StrategyState(owner(event.owner()), event.strategy(), event instanceof StrategySuspended);
    }

    private static Owner owner(String owner) {
        checkText(owner);
        return new Owner(owner);
    }

    private static void checkKey(UUID key, UUID subject) {
        if (!key.equals(subject)) {
            throw new UnreadableEventException("the key is not the id of what it tells of");
        }
    }

    private static void checkText(String text) {
        if (!StoredText.isStorable(text)) {
            throw new UnreadableEventException("a name or the owner is no text");
        }
    }
}
