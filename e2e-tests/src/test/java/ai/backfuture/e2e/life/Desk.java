package ai.backfuture.e2e.life;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StrategyView.RiskLevel;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.Enablement;
import ai.backfuture.strategy.domain.Gate;
import ai.backfuture.strategy.domain.MarginLimit;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Pair;
import ai.backfuture.strategy.domain.Settings;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import ai.backfuture.strategy.domain.Supervision;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Strategy-service: enables strategies through the gate, follows their connections, and ends leases by its own clock. */
final class Desk {

    private final Map<Held, Followed> following = new HashMap<>();
    private final Timeline timeline;
    private final Troubles troubles;
    private final Rules rules;
    private final Registry registry;
    private final StrategyJudge judge;
    private final Chance chance;
    private Consumer<Slot> afterSuspension = slot -> {};

    Desk(Timeline timeline, Troubles troubles, Rules rules, Registry registry, StrategyJudge judge, Chance chance) {
        this.timeline = timeline;
        this.troubles = troubles;
        this.rules = rules;
        this.registry = registry;
        this.judge = judge;
        this.chance = chance;
    }

    /** Calls back after each suspension of an enabled strategy. */
    void afterSuspensions(Consumer<Slot> callback) {
        afterSuspension = callback;
    }

    @Nullable
    Followed followed(Held held) {
        return following.get(held);
    }

    Collection<Followed> all() {
        return following.values();
    }

    /** A new strategy, switched off. */
    Slot create(Held held, boolean resumeWhenOnline) {
        Followed followed = following.computeIfAbsent(
                held, other -> new Followed(other, Stream.state(other.now, other.now.status(), other.now.version())));
        Settings settings = new Settings(
                "BTC ETH New Groups",
                new ConnectionId(held.now.id()),
                Market.SPOT,
                List.of(Pair.parse("BTC-USDT")),
                RiskLevel.MEDIUM,
                new MarginLimit(BigDecimal.valueOf(250), "USDT"),
                null,
                null,
                resumeWhenOnline);
        Strategy strategy = Strategy.created(
                new StrategyId(chance.id()), new Owner(held.now.owner()), settings, timeline.instant());
        Slot slot = new Slot(followed, strategy, timeline.now());
        followed.slots.add(slot);
        return slot;
    }

    /** The owner wants it enabled: first the view catches up, then the gate decides. */
    void enable(Slot slot) {
        if (slot.strategy.isEnabled() || troubles.streamStandsBetween(timeline.now(), timeline.now()) != null) {
            return;
        }
        Followed followed = slot.followed;
        while (!followed.underWay.isEmpty()) {
            takeIn(followed, followed.underWay.removeFirst());
        }
        boolean shared = anotherEnabled(slot);
        switch (Gate.judge(
                slot.strategy.owner(), slot.strategy.settings(), followed.view, shared, timeline.instant())) {
            case Enablement.Allowed allowed -> {
                change(slot, slot.strategy.enabled(allowed, timeline.instant()));
                judge.enabledByOwner(slot);
                watchLease(followed);
            }
            case Enablement.Refused refused -> judge.refused(slot);
        }
    }

    /** The owner switches it off. */
    void disable(Slot slot) {
        if (!slot.strategy.isDisabled()) {
            change(slot, slot.strategy.disabled(timeline.instant()));
        }
    }

    void arrived(Followed followed, ConnectionState state) {
        while (!followed.underWay.isEmpty() && followed.underWay.getFirst().version() <= state.version()) {
            takeIn(followed, followed.underWay.removeFirst());
        }
    }

    private void takeIn(Followed followed, ConnectionState state) {
        if (state.version() > followed.view.version()) {
            followed.view = state;
            supervise(followed);
            judge.heard(followed);
            watchLease(followed);
        }
    }

    private void supervise(Followed followed) {
        for (Slot slot : followed.slots) {
            boolean shared = slot.suspended() && anotherEnabled(slot);
            switch (rules.supervise(slot.strategy, followed.view, shared, timeline.instant())) {
                case Supervision.Leave leave -> {}
                case Supervision.Suspend suspend -> {
                    boolean ran = slot.strategy.isEnabled();
                    change(slot, slot.strategy.suspended(suspend.reason(), timeline.instant()));
                    if (ran) {
                        afterSuspension.accept(slot);
                        judge.suspended(slot, suspend.reason());
                    }
                }
                case Supervision.Resume resume -> {
                    change(slot, slot.strategy.enabled(resume.allowed(), timeline.instant()));
                    judge.resumed(slot);
                }
            }
        }
    }

    private static boolean anotherEnabled(Slot slot) {
        return slot.followed.slots.stream().anyMatch(other -> other != slot && other.strategy.isEnabled());
    }

    /** The change reaches connection-service a little later, which learns by it whether the key is in use. */
    private void change(Slot slot, Strategy after) {
        slot.strategy = after;
        slot.since = timeline.now();
        timeline.after(chance.between(20, 800), () -> registry.used(slot.followed.held, slot.followed.anyEnabled()));
    }

    private void watchLease(Followed followed) {
        if (followed.view.validUntil() == null) {
            return;
        }
        long tick = Span.roundedUp(followed.leaseEnd(), Span.SECOND);
        if (tick < followed.leaseWatchedAt || followed.leaseWatchedAt <= timeline.now()) {
            followed.leaseWatchedAt = tick;
            timeline.at(tick, () -> lookAtLease(followed, tick));
        }
    }

    private void lookAtLease(Followed followed, long tick) {
        if (followed.leaseWatchedAt != tick) {
            return;
        }
        followed.leaseWatchedAt = Span.NEVER;
        if (followed.view.validUntil() == null) {
            return;
        }
        if (followed.leaseEnd() <= tick) {
            supervise(followed);
        } else {
            watchLease(followed);
        }
    }
}
