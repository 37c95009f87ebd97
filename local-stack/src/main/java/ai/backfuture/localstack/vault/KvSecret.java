package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A secret with its versions. Deleting hides a version, destroying removes its data for good. */
final class KvSecret {

    private final Instant created;
    private final TreeMap<Integer, KvVersion> versions = new TreeMap<>();
    private Instant updated;
    private KvLimits limits = KvLimits.NONE;
    private int current;
    private int oldest;

    KvSecret(Instant created) {
        this.created = created;
        this.updated = created;
    }

    int current() {
        return current;
    }

    KvLimits limits() {
        return limits;
    }

    void limit(KvLimits changed) {
        limits = changed;
    }

    Optional<KvVersion> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    /** Adds a version and drops the oldest ones beyond the limit. */
    KvVersion add(JsonNode data, KvLimits ofMount, Instant now) {
        KvVersion added = new KvVersion(data, now, ofMount.deletion(limits, now).orElse(null), false);
        versions.put(++current, added);
        updated = now;
        int kept = ofMount.versionsKept(limits);
        if (current - oldest >= kept) {
            versions.headMap(current - kept, true).clear();
            oldest = current - kept + 1;
        }
        return added;
    }

    void delete(List<Integer> numbers, Instant now) {
        change(numbers, version -> version.readable(now) ? version.deletedAt(now) : version);
    }

    void undelete(List<Integer> numbers, KvLimits ofMount, Instant now) {
        change(
                numbers,
                version -> version.destroyed()
                        ? version
                        : version.deletedAt(ofMount.deletion(limits, now).orElse(null)));
    }

    void destroy(List<Integer> numbers) {
        change(numbers, KvVersion::destroy);
    }

    ObjectNode description() {
        ObjectNode data = limits.description()
                .put("created_time", GoTime.text(created))
                .put("current_version", current)
                .put("oldest_version", oldest)
                .put("updated_time", GoTime.text(updated));
        ObjectNode all = data.putObject("versions");
        versions.forEach((number, version) -> all.set(Integer.toString(number), version.description()));
        return data;
    }

    private void change(List<Integer> numbers, UnaryOperator<KvVersion> step) {
        numbers.forEach(number -> versions.computeIfPresent(number, (_, version) -> step.apply(version)));
    }
}
