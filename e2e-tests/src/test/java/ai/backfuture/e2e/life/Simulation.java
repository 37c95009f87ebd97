package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.contracts.ExchangeId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** One run of the world with the services in it, and the judge beside. */
final class Simulation {

    static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

    /**
     * What a run is made of.
     *
     * @param connections how many are added, 60 in a hundred of them within five minutes of the first day
     * @param troubles those of the exchanges, as the chance of this run has them
     */
    record Plan(int connections, int days, long seed, boolean singleFailures, Function<Chance, Troubles> troubles) {

        static Plan ofNinetyDays(int connections, long seed) {
            return new Plan(connections, 90, seed, true, chance -> Troubles.ofNinetyDays(exchangeIds(), START, chance));
        }
    }

    private static final double BURST = 0.6;
    private static final long BURST_BEGINS = 10 * Span.HOUR;
    private static final long BURST_LASTS = 5 * Span.MINUTE;

    private final Plan plan;
    private final Timeline timeline = new Timeline(START);
    private final Chance chance;
    private final Troubles troubles;
    private final Judge judge;
    private final Healing healing;
    private final Registry registry;
    private final Desk desk;
    private final Owners owners;

    Simulation(Plan plan, Rules rules) {
        this.plan = plan;
        this.chance = new Chance(plan.seed());
        this.troubles = plan.troubles().apply(chance.ofItsOwn());
        this.judge = new Judge(timeline, troubles, plan.days());
        this.healing = new Healing(judge, troubles);
        World world = new World(troubles, plan.singleFailures(), chance.ofItsOwn());
        this.registry = new Registry(timeline, world, rules, judge, chance.ofItsOwn());
        StrategyJudge strategyJudge = new StrategyJudge(timeline, troubles, judge);
        this.desk = new Desk(timeline, troubles, rules, registry, strategyJudge, chance.ofItsOwn());
        Fates fates = new Fates(timeline, judge, chance.ofItsOwn(), end());
        this.owners = new Owners(timeline, registry, desk, fates, chance.ofItsOwn(), end());
        registry.tells(new Stream(timeline, troubles, desk, chance.ofItsOwn()));
        registry.tells(owners);
        desk.afterSuspensions(owners::enableAgain);
        strategyJudge.watch(desk);
        healing.watch(registry.doors());
    }

    static List<ExchangeId> exchangeIds() {
        return new Exchanges().all().stream().map(Exchange::id).toList();
    }

    private long end() {
        return START + plan.days() * Span.DAY;
    }

    Summary run() {
        Stopwatch watch = new Stopwatch();
        List<Exchange> exchanges = registry.exchanges.all();
        for (int i = 0; i < plan.connections(); i++) {
            Exchange exchange = exchanges.get(i % exchanges.size());
            long at = i < BURST * plan.connections()
                    ? START + BURST_BEGINS + chance.between(0, BURST_LASTS)
                    : chance.between(START, end());
            timeline.at(at, () -> owners.add(exchange));
        }
        long events = timeline.run(end(), judge.agenda::reached);
        judge.conclude();
        return new Summary(plan, judge, troubles, registry, desk, healing.looked(), events, watch.toString());
    }
}
