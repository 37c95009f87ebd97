package ai.backfuture.notification.domain;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.TestView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a connection, as far as it decides what its owner is told next.
 *
 * @param everOnline whether it was Online once: the first time is news of its own, later ones are recoveries
 * @param reason why it failed, as the owner was told; null while it does not fail
 * @param expiry null where the key's end is not known
 */
public record KnownConnection(
        UUID id,
        Owner owner,
        String exchange,
        String name,
        long version,
        ConnectionStatus status,
        boolean everOnline,
        @Nullable Reason reason,
        @Nullable Expiry expiry) {

    /** What is known now, and what the owner is to be told. */
    public record Step(KnownConnection now, List<Notification> news) {

        public Step {
            news = List.copyOf(news);
        }
    }

    /** Takes in the first state that was heard of. */
    public static Step first(Owner owner, ConnectionView view, Instant now) {
        KnownConnection nothing = new KnownConnection(
                view.id(),
                owner,
                view.exchange().value(),
                view.name(),
                -1,
                ConnectionStatus.PENDING,
                false,
                null,
                null);
        return nothing.next(owner, view, now);
    }

    /** Takes in a state. One that is not newer, or comes after the last word, changes nothing. */
    public Step next(Owner told, ConnectionView view, Instant now) {
        if (view.version() <= version || isRemoved()) {
            return new Step(this, List.of());
        }
        List<Notification> news = new ArrayList<>();
        changeOf(view).ifPresent(event -> news.add(ConnectionNews.of(told, event, view, now)));
        KnownConnection next = new KnownConnection(
                id,
                told,
                view.exchange().value(),
                view.name(),
                view.version(),
                view.status(),
                everOnline || view.status() == ConnectionStatus.ONLINE,
                reasonAfter(view),
                Expiry.told(view.expiresAt(), expiry));
        Step warned = next.warn(now);
        news.addAll(warned.news());
        return new Step(warned.now(), news);
    }

    /** Takes in that it is gone for good. */
    public KnownConnection removed() {
        return new KnownConnection(
                id, owner, exchange, name, version, ConnectionStatus.REMOVED, everOnline, null, null);
    }

    public boolean isRemoved() {
        return status == ConnectionStatus.REMOVED;
    }

    /** Warns of the key's end if that is due; only a key that works is worth a warning. */
    public Step warn(Instant now) {
        if (expiry == null || !isWorking()) {
            return new Step(this, List.of());
        }
        Expiry end = expiry;
        return end.due(now)
                .map(days ->
                        new Step(with(end.warned(days)), List.of(ConnectionNews.expiring(this, end.at(), days, now))))
                .orElseGet(() -> new Step(this, List.of()));
    }

    /** When to look at the key's end again; empty when there is no need. */
    public Optional<Instant> nextWarning() {
        return expiry == null || !isWorking() ? Optional.empty() : expiry.nextWarning();
    }

    private boolean isWorking() {
        return status == ConnectionStatus.ONLINE || status == ConnectionStatus.DEGRADED;
    }

    private Optional<EventName> changeOf(ConnectionView view) {
        return switch (view.status()) {
            case ONLINE -> {
                if (status == ConnectionStatus.ONLINE) {
                    yield Optional.empty();
                }
                yield Optional.of(everOnline ? EventName.CONNECTION_RECOVERED : EventName.CONNECTION_ONLINE);
            }
            case DEGRADED ->
                status == ConnectionStatus.DEGRADED ? Optional.empty() : Optional.of(EventName.CONNECTION_DEGRADED);
            case FAILED ->
                status != ConnectionStatus.FAILED || isAnotherFault(view)
                        ? Optional.of(EventName.CONNECTION_FAILED)
                        : Optional.empty();
            case PENDING, REMOVING, REMOVED -> Optional.empty();
        };
    }

    /** An owner who mends one thing and meets the next is told; how an exchange fails this time is not news. */
    private boolean isAnotherFault(ConnectionView view) {
        Reason given = reasonIn(view);
        return given != null && given != reason && given.kind() == FailureKind.YOURS_TO_FIX;
    }

    /** While a test runs, the view names no reason; the last one stands. */
    private @Nullable Reason reasonAfter(ConnectionView view) {
        boolean failing = view.status() == ConnectionStatus.FAILED || view.status() == ConnectionStatus.DEGRADED;
        Reason given = reasonIn(view);
        return !failing ? null : given == null ? reason : given;
    }

    private static @Nullable Reason reasonIn(ConnectionView view) {
        TestView test = view.lastTest();
        return test == null ? null : test.reason();
    }

    private KnownConnection with(Expiry other) {
        return new KnownConnection(id, owner, exchange, name, version, status, everOnline, reason, other);
    }
}
