package ai.backfuture.localstack.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The faults now in place. Different ones add up; the same one on the same calls is replaced. */
final class Faults {

    private final Map<String, List<PlacedFault>> byExchange = new ConcurrentHashMap<>();

    void place(PlacedFault fault) {
        byExchange.compute(fault.exchange(), (exchange, present) -> {
            List<PlacedFault> faults = present == null ? new ArrayList<>() : new ArrayList<>(present);
            faults.removeIf(fault::takesThePlaceOf);
            faults.add(fault);
            return List.copyOf(faults);
        });
    }

    void lift(String exchange) {
        byExchange.remove(exchange);
    }

    void liftAll() {
        byExchange.clear();
    }

    List<PlacedFault> all() {
        return byExchange.values().stream().flatMap(List::stream).toList();
    }

    List<PlacedFault> on(String exchange, String path, @Nullable String account) {
        return byExchange.getOrDefault(exchange, List.of()).stream()
                .filter(fault -> fault.appliesTo(path, account))
                .toList();
    }
}
