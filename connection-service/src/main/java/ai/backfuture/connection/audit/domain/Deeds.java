package ai.backfuture.connection.audit.domain;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what was done to a connection from how it was before and how it is now.
 *
 * <p>Told from the values, not by each use case: whatever is stored leaves its entry, and a use case that comes later
 * cannot forget it.
 */
public final class Deeds {

    private static final String FROM = "from";
    private static final String TO = "to";

    private Deeds() {}

    public static Deed added(Connection connection) {
        return new Deed(
                Action.CONNECTION_ADDED,
                Map.of(
                        "exchange", connection.exchange().value(),
                        "markets", names(connection.markets()),
                        "credential", connection.credential().ref().path(),
                        "withdrawalStatedOff",
                                connection.credential().statements().withdrawalDisabled()),
                Map.of("name", connection.name().value()));
    }

    public static Deed removed() {
        return Deed.of(Action.CONNECTION_REMOVED, Map.of());
    }

    /** Empty when nothing changed that the trail tells of, such as a renewed lease. */
    public static List<Deed> between(Connection before, Connection now) {
        List<Deed> deeds = new ArrayList<>();
        if (!before.name().equals(now.name())) {
            deeds.add(new Deed(
                    Action.CONNECTION_RENAMED,
                    Map.of(),
                    Map.of(FROM, before.name().value(), TO, now.name().value())));
        }
        if (!before.markets().equals(now.markets())) {
            deeds.add(Deed.of(Action.MARKETS_CHANGED, Map.of(FROM, names(before.markets()), TO, names(now.markets()))));
        }
        credential(before, now, deeds);
        if (askedFor(now.lastTest())
                && now.lastTest().number() > before.lastTest().number()) {
            deeds.add(Deed.of(
                    Action.TEST_REQUESTED,
                    Map.of(
                            "number",
                            now.lastTest().number(),
                            "trigger",
                            now.lastTest().trigger().name())));
        }
        now.openReplacement()
                .filter(given -> given.test().number()
                        > Optional.ofNullable(before.replacement())
                                .map(known -> known.test().number())
                                .orElse(0L))
                .ifPresent(given -> deeds.add(Deed.of(
                        Action.TEST_REQUESTED,
                        Map.of(
                                "number",
                                given.test().number(),
                                "trigger",
                                given.test().trigger().name(),
                                "credential",
                                given.credential().ref().path()))));
        if (before.status() != now.status()) {
            deeds.add(now.removing() ? Deed.of(Action.REMOVAL_BEGUN, Map.of()) : stateChanged(before, now));
        }
        return deeds;
    }

    private static void credential(Connection before, Connection now, List<Deed> deeds) {
        if (!before.credential().ref().equals(now.credential().ref())) {
            deeds.add(Deed.of(
                    Action.CREDENTIALS_REPLACED,
                    Map.of(
                            FROM,
                            before.credential().ref().path(),
                            TO,
                            now.credential().ref().path())));
        } else if (!before.credential().statements().equals(now.credential().statements())) {
            deeds.add(Deed.of(
                    Action.STATEMENTS_CHANGED,
                    Map.of("withdrawalStatedOff", now.credential().statements().withdrawalDisabled())));
        }
    }

    private static Deed stateChanged(Connection before, Connection now) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put(FROM, before.status().name());
        detail.put(TO, now.status().name());
        if (now.lastTest() instanceof ConnectionTest.Finished test) {
            detail.put("test", test.number());
            if (test.failure() != null) {
                detail.put("reason", test.failure().reason().name());
            }
        }
        return Deed.of(Action.STATE_CHANGED, detail);
    }

    private static boolean askedFor(ConnectionTest test) {
        return test.trigger() == Trigger.REQUESTED || test.trigger() == Trigger.REPORTED;
    }

    private static List<String> names(Set<Market> markets) {
        return markets.stream().map(Market::name).toList();
    }
}
