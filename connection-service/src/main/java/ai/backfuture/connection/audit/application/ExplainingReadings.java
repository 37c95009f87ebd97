package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.application.Moments;
import ai.backfuture.connection.audit.application.Readings.Waiting;
import ai.backfuture.connection.audit.domain.Entry;
import ai.backfuture.connection.audit.domain.Explanation;
import ai.backfuture.connection.audit.domain.OrderedTest;
import ai.backfuture.connection.audit.domain.Reading;
import ai.backfuture.connection.audit.domain.ReadingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Joins each reading of a secret to the test that explains it, and raises an alarm where there is none. */
@ApplicationScoped
public class ExplainingReadings {

    private final Readings readings;
    private final AuditTrail trail;
    private final Entries entries;
    private final Alarms alarms;
    private final Moments moments;
    private final AuditSettings settings;
    private final ReadingRules rules;

    ExplainingReadings(
            Readings readings,
            AuditTrail trail,
            Entries entries,
            Alarms alarms,
            Moments moments,
            AuditSettings settings) {
        this.readings = readings;
        this.trail = trail;
        this.entries = entries;
        this.alarms = alarms;
        this.moments = moments;
        this.settings = settings;
        this.rules = settings.rules();
    }

    /**
     * Explains some of those that wait.
     *
     * @return how many wait no more
     */
    @Transactional
    public int explain(int limit) {
        List<Waiting> waiting = readings.lockWaiting(limit);
        if (waiting.isEmpty()) {
            return 0;
        }
        Map<String, List<OrderedTest>> tests = new HashMap<>(
                readings.lockTests(waiting.stream().map(w -> w.reading().path()).collect(Collectors.toSet())));
        Verdicts verdicts = new Verdicts();
        Instant now = moments.now();
        for (Waiting each : waiting) {
            Reading reading = each.reading();
            List<OrderedTest> candidates = tests.getOrDefault(reading.path(), List.of());
            Explanation explanation = rules.explain(reading, candidates, each.seenAt(), now);
            if (explanation instanceof Explanation.ByTest(var test)) {
                readings.count(test);
                tests.put(reading.path(), counted(candidates, test));
            }
            verdicts.add(reading, explanation);
        }
        return settle(verdicts);
    }

    /** Forgets tests that are too old to explain anything. */
    @Transactional
    public void forgetOldTests() {
        readings.forgetTestsBefore(moments.now().minus(settings.testsKept()));
    }

    private int settle(Verdicts verdicts) {
        List<Entry> made = new ArrayList<>();
        verdicts.settled.forEach((reading, explanation) -> made.add(entries.of(
                reading,
                reading.connectionId() == null
                        ? null
                        : readings.ownerOf(reading.connectionId()).orElse(null),
                explanation)));
        if (!verdicts.unexplained.isEmpty()) {
            alarms.unexplained(verdicts.unexplained);
        }
        if (!verdicts.denied.isEmpty()) {
            alarms.denied(verdicts.denied);
        }
        alarms.explained(verdicts.settled.size() - verdicts.unexplained.size() - verdicts.denied.size());
        trail.record(made);
        readings.settle(
                verdicts.settled.keySet().stream().map(Reading::requestId).toList());
        return made.size();
    }

    private static List<OrderedTest> counted(List<OrderedTest> tests, OrderedTest counted) {
        return tests.stream()
                .map(test -> test.number() == counted.number() ? counted : test)
                .toList();
    }

    /** What came of a batch. */
    private static final class Verdicts {

        private final Map<Reading, Explanation> settled = new java.util.LinkedHashMap<>();
        private final List<Reading> unexplained = new ArrayList<>();
        private final List<Reading> denied = new ArrayList<>();

        private void add(Reading reading, Explanation explanation) {
            switch (explanation) {
                case Explanation.ByTest _, Explanation.ByName _ -> settled.put(reading, explanation);
                case Explanation.Denied _ -> {
                    settled.put(reading, explanation);
                    denied.add(reading);
                }
                case Explanation.None _ -> {
                    settled.put(reading, explanation);
                    unexplained.add(reading);
                }
                case Explanation.NotYet _ -> {}
            }
        }
    }
}
