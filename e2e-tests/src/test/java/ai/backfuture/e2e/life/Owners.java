package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What owners do: they add keys, enable strategies, and mend, replace or remove what has failed, or do nothing. */
final class Owners implements Listener {

    private static final double USE_STRATEGIES = 0.055;

    private final Map<Held, ConnectionStatus> last = new HashMap<>();
    private final Timeline timeline;
    private final Registry registry;
    private final Desk desk;
    private final Fates fates;
    private final Chance chance;
    private final long end;

    Owners(Timeline timeline, Registry registry, Desk desk, Fates fates, Chance chance, long end) {
        this.timeline = timeline;
        this.registry = registry;
        this.desk = desk;
        this.fates = fates;
        this.chance = chance;
        this.end = end;
    }

    /** Adds a key at this exchange now. */
    Held add(Exchange exchange) {
        Key key = fates.newKey("account " + chance.id(), exchange);
        Set<Market> markets = chance.happens(0.6) ? Set.of(Market.SPOT, Market.FUTURES) : Set.of(Market.SPOT);
        Held held = registry.add(exchange.id(), markets, key);
        fates.follow(held, key);
        sometimes(0.02, () -> registry.remove(held));
        sometimes(0.05, () -> registry.test(held));
        sometimes(0.03, () -> rotate(held));
        sometimes(0.03, () -> reconfigureInTest(held));
        return held;
    }

    private void sometimes(double probability, Runnable what) {
        if (chance.happens(probability)) {
            timeline.at(chance.between(timeline.now() + Span.HOUR, end), what);
        }
    }

    private void reconfigureInTest(Held held) {
        registry.test(held);
        timeline.after(Span.SECOND, () -> registry.reconfigure(held));
    }

    @Override
    public void told(Held held, Connection connection, ConnectionStatus status, long version) {
        ConnectionStatus before = last.put(held, status);
        if (before == status) {
            return;
        }
        switch (status) {
            case ONLINE -> online(held, before);
            case DEGRADED -> tryAnother(held);
            case FAILED -> {
                tryAnyway(held, 0.2);
                if (mine(connection)) {
                    failed(held);
                }
            }
            case PENDING, REMOVING, REMOVED -> {}
        }
    }

    private static boolean mine(Connection connection) {
        return connection.lastTest() instanceof ConnectionTest.Finished finished
                && finished.failure() != null
                && finished.failure().reason().kind() == FailureKind.YOURS_TO_FIX;
    }

    private void online(Held held, ConnectionStatus before) {
        Followed followed = desk.followed(held);
        if (followed != null) {
            followed.slots.forEach(this::enableAgain);
        } else if (before == ConnectionStatus.PENDING && chance.happens(USE_STRATEGIES)) {
            later(Span.MINUTE, Span.HOUR, () -> use(held));
        }
    }

    /** A strategy has just been suspended, or its connection is Online again. */
    void enableAgain(Slot slot) {
        if (slot.suspended() && !slot.strategy.settings().resumeWhenOnline() && chance.happens(0.8)) {
            later(Span.HOUR, 12 * Span.HOUR, () -> desk.enable(slot));
        }
    }

    private void use(Held held) {
        int strategies = chance.happens(0.1) ? 2 : 1;
        for (int i = 0; i < strategies; i++) {
            Slot slot = desk.create(held, chance.happens(0.4));
            desk.enable(slot);
            if (chance.happens(0.1)) {
                later(Span.DAY, 40 * Span.DAY, () -> pause(slot));
            }
        }
    }

    private void pause(Slot slot) {
        desk.disable(slot);
        later(Span.HOUR, Span.DAY, () -> desk.enable(slot));
    }

    /** Some enable a strategy whatever the connection says; the gate has to refuse. */
    private void tryAnyway(Held held, double probability) {
        Followed followed = desk.followed(held);
        if (followed != null) {
            followed.slots.stream()
                    .filter(slot -> chance.happens(probability))
                    .forEach(slot -> later(Span.SECOND, 10 * Span.MINUTE, () -> desk.enable(slot)));
        }
    }

    /** What runs goes on while a connection is degraded; some want another strategy on it just then. */
    private void tryAnother(Held held) {
        if (desk.followed(held) != null && chance.happens(0.05)) {
            later(Span.SECOND, 10 * Span.MINUTE, () -> desk.enable(desk.create(held, false)));
        }
    }

    private void failed(Held held) {
        double choice = chance.share();
        boolean mendable = held.key.mendable(timeline.now());
        if (mendable && choice < 0.55) {
            later(10 * Span.MINUTE, 5 * Span.DAY, () -> mend(held, held.key));
        } else if (choice < (mendable ? 0.75 : 0.6)) {
            later(10 * Span.MINUTE, 3 * Span.DAY, () -> replace(held));
        } else if (choice < 0.85) {
            later(Span.HOUR, 10 * Span.DAY, () -> registry.remove(held));
        } else if (choice < 0.95) {
            later(Span.MINUTE, Span.DAY, () -> registry.test(held));
        }
    }

    private void mend(Held held, Key key) {
        if (!key.lives(timeline.now()) && key.mendable(timeline.now())) {
            key.mended();
            fates.follow(held, key);
        }
        later(Span.MINUTE, 30 * Span.MINUTE, () -> registry.test(held));
    }

    private void replace(Held held) {
        if (held.gone) {
            return;
        }
        String account = chance.happens(0.97) ? held.key.account : "another account " + chance.id();
        Key other = fates.newKey(account, held.door.exchange);
        registry.replace(held, other);
        fates.follow(held, other);
        later(Span.HOUR, Span.DAY, () -> {
            if (!held.gone
                    && held.now.status() == ConnectionStatus.FAILED
                    && held.key != other
                    && chance.happens(0.7)) {
                replace(held);
            }
        });
    }

    /** A new key for one that works; the old one is deleted at the exchange when the new one serves. */
    private void rotate(Held held) {
        Key old = held.key;
        replace(held);
        later(10 * Span.MINUTE, Span.HOUR, () -> {
            if (held.key != old) {
                fates.revoke(held, old, Reason.INVALID_KEY);
            }
        });
    }

    private void later(long soonest, long latest, Runnable what) {
        timeline.after(chance.between(soonest, latest), what);
    }
}
