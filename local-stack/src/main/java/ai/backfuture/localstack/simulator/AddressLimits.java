package ai.backfuture.localstack.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls of each address at each exchange, in spans that slide, and says when one is too much. Out of force
 * until told otherwise, since all callers of a simulator on one machine have one address.
 *
 * <p>A call that is refused takes nothing.
 */
final class AddressLimits {

    /** The shortest that an exchange says of its own: Binance from two minutes on, Bybit ten, BingX five. */
    static final Map<String, Duration> SHUT_OUT_FOR =
            Map.of("binance", Duration.ofMinutes(2), "bybit", Duration.ofMinutes(10), "bingx", Duration.ofMinutes(5));

    /** So many calls that were refused, one after another, are too many. */
    static final int PATIENCE = 10;

    private record Key(String exchange, String limit, String caller) {}

    private record Taken(Instant at, int units) {}

    private final Map<Key, Window> windows = new HashMap<>();
    private final Map<Key, Instant> shutOut = new HashMap<>();
    private boolean inForce;

    synchronized boolean inForce() {
        return inForce;
    }

    /** Begins to count afresh, or stops. */
    synchronized void putInForce(boolean wanted) {
        inForce = wanted;
        windows.clear();
        shutOut.clear();
    }

    /** Why the call is not let through, if it is not. */
    synchronized Optional<Trouble> count(String exchange, String caller, List<Toll> tolls, Instant now) {
        if (!inForce || tolls.isEmpty()) {
            return Optional.empty();
        }
        Key address = new Key(exchange, "", caller);
        Instant until = shutOut.get(address);
        if (until != null && now.isBefore(until)) {
            return Optional.of(banned(now, until));
        }
        for (Toll toll : tolls) {
            Window window = window(exchange, caller, toll);
            if (!window.hasRoom(toll, now)) {
                return Optional.of(excess(address, toll, window, now));
            }
        }
        tolls.forEach(toll -> window(exchange, caller, toll).take(toll, now));
        return Optional.empty();
    }

    private Window window(String exchange, String caller, Toll toll) {
        return windows.computeIfAbsent(new Key(exchange, toll.limit(), caller), key -> new Window());
    }

    private Trouble excess(Key address, Toll toll, Window window, Instant now) {
        window.refused++;
        boolean out =
                switch (toll.excess()) {
                    case REFUSED -> false;
                    case REFUSED_THEN_SHUT_OUT -> window.refused > PATIENCE;
                    case SHUT_OUT -> true;
                };
        if (!out) {
            return new Trouble.RateLimited(OptionalLong.of(seconds(now, window.roomAt(toll, now))));
        }
        Instant until = now.plus(SHUT_OUT_FOR.getOrDefault(address.exchange(), Duration.ofMinutes(2)));
        shutOut.put(address, until);
        return banned(now, until);
    }

    private static Trouble banned(Instant now, Instant until) {
        return new Trouble.Banned(seconds(now, until));
    }

    private static long seconds(Instant now, Instant until) {
        return Math.max(1, Math.ceilDiv(Duration.between(now, until).toMillis(), 1000));
    }

    private static final class Window {

        private final Deque<Taken> taken = new ArrayDeque<>();
        private int sum;
        private int refused;

        boolean hasRoom(Toll toll, Instant now) {
            Instant begin = now.minus(toll.per());
            for (@Nullable Taken first = taken.peekFirst();
                    first != null && !first.at().isAfter(begin);
                    first = taken.peekFirst()) {
                sum -= taken.removeFirst().units();
            }
            return sum + toll.units() <= toll.most();
        }

        void take(Toll toll, Instant now) {
            taken.addLast(new Taken(now, toll.units()));
            sum += toll.units();
            refused = 0;
        }

        /** When enough of what was taken lies far enough back. */
        Instant roomAt(Toll toll, Instant now) {
            int left = sum;
            for (Taken one : taken) {
                left -= one.units();
                if (left + toll.units() <= toll.most()) {
                    return one.at().plus(toll.per());
                }
            }
            return now;
        }
    }
}
