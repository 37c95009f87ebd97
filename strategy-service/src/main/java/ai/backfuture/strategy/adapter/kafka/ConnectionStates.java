package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.TestView;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.database.StoredText;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.LastTest;
import ai.backfuture.strategy.domain.Owner;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a connection's public view matters to strategies. Whatever is missing there is refused here. */
final class ConnectionStates {

    private static final int LONGEST_TEXT = 2000;
    private static final Instant FARTHEST = Instant.parse("9999-01-01T00:00:00Z");

    private ConnectionStates() {}

    static ConnectionState of(ConnectionStateChanged changed) {
        ConnectionView view = changed.connection();
        if (changed.owner() == null || !StoredText.isStorable(changed.owner())) {
            throw new UnreadableEventException("the owner is missing or is no text");
        }
        if (view.validUntil() != null && view.validUntil().isAfter(FARTHEST)) {
            throw new UnreadableEventException("the lease is no sensible time");
        }
        return new ConnectionState(
                new ConnectionId(view.id()),
                new Owner(changed.owner()),
                Objects.requireNonNull(view.exchange()),
                Objects.requireNonNull(view.status()),
                view.version(),
                view.validUntil(),
                Objects.requireNonNull(view.markets()),
                rights(view),
                lastTest(view.lastTest()));
    }

    private static Map<Market, PermissionState> rights(ConnectionView view) {
        Map<Market, PermissionState> rights = new EnumMap<>(Market.class);
        for (Market market : Market.values()) {
            PermissionState right = view.permissions().get(market.tradePermission());
            if (right != null) {
                rights.put(market, right);
            }
        }
        return rights;
    }

    private static @Nullable LastTest lastTest(@Nullable TestView test) {
        if (test == null || test.reason() == null) {
            return null;
        }
        return new LastTest(
                test.reason(),
                test.kind() == null ? test.reason().kind() : test.kind(),
                text(test.title()),
                text(test.cause()),
                text(test.whatToDo()));
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null ? null : StoredText.shortened(text, LONGEST_TEXT);
    }
}
