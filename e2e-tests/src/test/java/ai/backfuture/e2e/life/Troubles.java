package ai.backfuture.e2e.life;

import ai.backfuture.contracts.ExchangeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The troubles of the ninety days: outages and limits of each exchange, and our own. */
final class Troubles {

    static final long SHORTEST_OUTAGE = 3 * Span.MINUTE;
    static final long LONGEST_OUTAGE = 8 * Span.HOUR;
    private static final int OUTAGES_OF_EACH = 8;
    private static final int LIMITS_OF_EACH = 4;

    private final Map<ExchangeId, List<Trouble>> ofExchanges = new HashMap<>();
    private final List<Trouble> away = new ArrayList<>();
    private final List<Trouble> standing = new ArrayList<>();
    private int ids = 1;

    /** None at all. */
    static Troubles none(List<ExchangeId> exchanges) {
        Troubles troubles = new Troubles();
        exchanges.forEach(exchange -> troubles.ofExchanges.put(exchange, new ArrayList<>()));
        return troubles;
    }

    /** Outages of all lengths at every exchange, the longest longer than a lease in use; and each of our own once. */
    static Troubles ofNinetyDays(List<ExchangeId> exchanges, long start, Chance chance) {
        Troubles troubles = none(exchanges);
        troubles.exchange(exchanges.get(0), Trouble.Kind.OUTAGE, start + 40 * Span.DAY, LONGEST_OUTAGE);
        troubles.exchange(exchanges.get(1), Trouble.Kind.OUTAGE, start + 50 * Span.DAY, SHORTEST_OUTAGE);
        troubles.workersAway(start + 20 * Span.DAY + 10 * Span.HOUR, 2 * Span.HOUR);
        troubles.streamStands(start + 60 * Span.DAY + 9 * Span.HOUR, 5 * Span.HOUR);
        for (ExchangeId exchange : exchanges) {
            for (int i = 0; i < OUTAGES_OF_EACH; i++) {
                long length = chance.ofAnySize(SHORTEST_OUTAGE, LONGEST_OUTAGE);
                troubles.someTime(exchange, Trouble.Kind.OUTAGE, start, length, chance);
            }
            for (int i = 0; i < LIMITS_OF_EACH; i++) {
                long length = chance.between(Span.MINUTE, 10 * Span.MINUTE);
                troubles.someTime(exchange, Trouble.Kind.ADDRESS_LIMIT, start, length, chance);
            }
        }
        return troubles;
    }

    void exchange(ExchangeId exchange, Trouble.Kind kind, long from, long length) {
        ofExchanges.get(exchange).add(new Trouble(ids++, kind, from, from + length));
    }

    void workersAway(long from, long length) {
        away.add(new Trouble(ids++, Trouble.Kind.WORKERS_AWAY, from, from + length));
    }

    void streamStands(long from, long length) {
        standing.add(new Trouble(ids++, Trouble.Kind.STREAM_STANDS, from, from + length));
    }

    private void someTime(ExchangeId exchange, Trouble.Kind kind, long start, long length, Chance chance) {
        long from;
        do {
            from = chance.between(start + Span.HOUR, start + 89 * Span.DAY);
        } while (touching(exchange, from - Span.HOUR, from + length + Span.HOUR)
                .findAny()
                .isPresent());
        exchange(exchange, kind, from, length);
    }

    /** One that strikes a single test. */
    Trouble single(Trouble.Kind kind, long at) {
        return new Trouble(ids++, kind, at, at + 1);
    }

    @Nullable
    Trouble of(ExchangeId exchange, long at) {
        for (Trouble trouble : ofExchanges.get(exchange)) {
            if (trouble.lastsAt(at)) {
                return trouble;
            }
        }
        return null;
    }

    boolean out(ExchangeId exchange, long at) {
        Trouble trouble = of(exchange, at);
        return trouble != null && trouble.kind() == Trouble.Kind.OUTAGE;
    }

    @Nullable
    Trouble workersAwayAt(long at) {
        return away.stream().filter(trouble -> trouble.lastsAt(at)).findFirst().orElse(null);
    }

    @Nullable
    Trouble streamStandsBetween(long from, long until) {
        return standing.stream()
                .filter(trouble -> trouble.touches(from, until + 1))
                .findFirst()
                .orElse(null);
    }

    List<Trouble> workersAway() {
        return List.copyOf(away);
    }

    /** Whatever keeps keys of this exchange from being judged within that time. */
    Stream<Trouble> touching(ExchangeId exchange, long from, long until) {
        return Stream.concat(ofExchanges.get(exchange).stream(), away.stream())
                .filter(trouble -> trouble.touches(from, until));
    }

    /** All that keep keys of this exchange from being judged. */
    Stream<Trouble> all(ExchangeId exchange) {
        return touching(exchange, Long.MIN_VALUE, Span.NEVER);
    }

    List<Trouble> outages() {
        return ofExchanges.values().stream()
                .flatMap(List::stream)
                .filter(trouble -> trouble.kind() == Trouble.Kind.OUTAGE)
                .toList();
    }
}
