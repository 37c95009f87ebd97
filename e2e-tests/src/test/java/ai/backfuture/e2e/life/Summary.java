package ai.backfuture.e2e.life;

import ai.backfuture.contracts.ConnectionStatus;
import java.time.Duration;
import java.util.List;

/** What a run came to. */
record Summary(
        Simulation.Plan plan,
        Judge judge,
        Troubles troubles,
        Registry registry,
        Desk desk,
        int healingsSeen,
        long events,
        String took) {

    List<String> objections() {
        return judge.objections.words();
    }

    int count(String what) {
        return judge.tally.of(what);
    }

    String text() {
        List<Trouble> outages = troubles.outages();
        Duration out =
                Duration.ofMillis(outages.stream().mapToLong(Trouble::length).sum());
        return String.format("%,d connections, %d days, seed %d%n", plan.connections(), plan.days(), plan.seed())
                + String.format("%,d events in %s; %d objections%n", events, took, judge.objections.count())
                + "tests:\n" + judge.tally.lines("tests ")
                + "answers:\n" + judge.tally.lines("answers ")
                + "changes of status:\n" + judge.tally.lines("changes ")
                + "strategies:\n" + judge.tally.lines("strategies ")
                + String.format("keys hurt: %,d, of them expired: %,d%n", count("keys hurt"), count("keys expired"))
                + String.format(
                        "outages: %d, %d h in all; incidents seen: %d; ends looked at: %d%n",
                        outages.size(),
                        out.toHours(),
                        registry.doors().stream()
                                .mapToInt(door -> door.watch.incidents())
                                .sum(),
                        healingsSeen)
                + String.format(
                        "in the end: %,d Online, %,d used; at most %d changes of one connection%n",
                        judge.cases().stream()
                                .filter(known -> known.status == ConnectionStatus.ONLINE)
                                .count(),
                        desk.all().stream().filter(Followed::anyEnabled).count(),
                        judge.cases().stream()
                                .mapToInt(known -> known.changes)
                                .max()
                                .orElse(0))
                + spread("re-tests on their beat", judge.scheduled)
                + spread("re-tests after failures", judge.retried)
                + spread("of both, that reached an exchange", judge.arrived)
                + besidesOurAbsence();
    }

    /** What is asked again at once after our own absence stands out; so here is all the rest. */
    private String besidesOurAbsence() {
        StringBuilder lines = new StringBuilder();
        for (Trouble away : troubles.workersAway()) {
            lines.append(spread(
                    "the same without our absence and the hour after it",
                    judge.arrived.without(away.from(), away.until() + Span.HOUR)));
        }
        return lines.toString();
    }

    private static String spread(String name, Rates rates) {
        Rates.Spread hours = rates.byHour();
        Rates.Spread minutes = rates.byMinute();
        return String.format(
                "%s: by hour mean %.0f, peak %d (day %d, hour %d), ratio %.2f; by minute mean %.1f, peak %d, ratio"
                        + " %.2f%n",
                name,
                hours.mean(),
                hours.peak(),
                hours.peakAt() / 24,
                hours.peakAt() % 24,
                hours.ratio(),
                minutes.mean(),
                minutes.peak(),
                minutes.ratio());
    }
}
