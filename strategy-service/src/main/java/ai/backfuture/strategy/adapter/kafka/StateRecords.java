package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionStateEvent;
import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.ExchangeStateEvent;
import ai.backfuture.contracts.OwnerEvent;
import ai.backfuture.contracts.OwnerEvent.OwnerErased;
import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.SuspensionEvent;
import ai.backfuture.contracts.TestProgressEvent;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.database.StoredText;
import ai.backfuture.follower.Place;
import ai.backfuture.follower.TopicListener;
import ai.backfuture.strategy.application.Heard;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Understands records of the topic of connection states, and has them taken into the view. */
final class StateRecords implements TopicListener<Heard> {

    private final Consumer<List<Heard>> view;
    private final ViewMeters meters;

    StateRecords(Consumer<List<Heard>> view, ViewMeters meters) {
        this.view = view;
        this.meters = meters;
    }

    @Override
    public Optional<Heard> said(Place place, UUID key, CloudEvent event) {
        return switch (event.data()) {
            case ConnectionStateEvent stateEvent ->
                switch (stateEvent) {
                    case ConnectionStateChanged changed -> Optional.of(state(place, key, changed));
                };
            case OwnerEvent ownerEvent ->
                switch (ownerEvent) {
                    case OwnerErased erased -> Optional.of(erased(erased, event.time()));
                };
            case ConnectionEvent other -> Optional.empty();
            case ValidationEvent other -> Optional.empty();
            case TestProgressEvent other -> Optional.empty();
            case ExchangeStateEvent other -> Optional.empty();
            case SuspensionEvent other -> Optional.empty();
            case StrategyEvent other -> Optional.empty();
        };
    }

    @Override
    public Heard gone(Place place, UUID key) {
        return new Heard.Gone(new ConnectionId(key));
    }

    @Override
    public void takeIn(List<Heard> news) {
        view.accept(news);
    }

    @Override
    public void tookIn(List<Heard> read, int unreadable) {
        meters.count(read, unreadable);
    }

    private static Heard state(Place place, UUID key, ConnectionStateChanged changed) {
        if (changed.connection() == null || !key.equals(changed.connection().id())) {
            throw new UnreadableEventException("the key is not the id of the connection");
        }
        return new Heard.State(place.partition(), ConnectionStates.of(changed));
    }

    private static Heard erased(OwnerErased erased, Instant at) {
        if (!StoredText.isStorable(erased.owner())) {
            throw new UnreadableEventException("the owner is no text");
        }
        return new Heard.Erased(new Owner(erased.owner()), at);
    }
}
