package ai.backfuture.localstack.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The audit devices together: where there are any, nothing is answered unless at least one of them took it down. */
final class AuditLog {

    private final TreeMap<String, AuditDevice> devices = new TreeMap<>();

    /** Whether the request may go on. */
    boolean request(Call call, @Nullable String error) {
        return taken(device -> device.write(device.entries().request(call, error)));
    }

    /** Whether the answer may be given. */
    boolean response(Call call, Outcome outcome) {
        return taken(device -> device.write(device.entries().response(call, outcome)));
    }

    void add(AuditDevice device) {
        devices.put(device.path(), device);
    }

    Optional<AuditDevice> find(String path) {
        return Optional.ofNullable(devices.get(path));
    }

    void remove(String path) {
        Optional.ofNullable(devices.remove(path)).ifPresent(AuditDevice::close);
    }

    Collection<AuditDevice> all() {
        return List.copyOf(devices.values());
    }

    private boolean taken(Predicate<AuditDevice> write) {
        boolean taken = devices.isEmpty();
        for (AuditDevice device : devices.values()) {
            taken |= write.test(device);
        }
        return taken;
    }
}
