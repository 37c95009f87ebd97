package ai.backfuture.notification.adapter.rest;

import ai.backfuture.notification.domain.EventName;
import ai.backfuture.request.Violations;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code events} of a body. */
final class ChosenEvents {

    private static final int MOST = 50;

    private ChosenEvents() {}

    static Set<EventName> read(List<@Nullable String> names, Violations violations) {
        Set<EventName> events = EnumSet.noneOf(EventName.class);
        for (String name : names.subList(0, Math.min(names.size(), MOST))) {
            Optional<EventName> event = name == null ? Optional.empty() : EventName.chosen(name);
            event.ifPresent(events::add);
            if (event.isEmpty()) {
                violations.add("events", "names an unknown event; there are " + String.join(", ", EventName.choices()));
                return events;
            }
        }
        if (names.size() > MOST) {
            violations.add("events", "are too many");
        }
        return events;
    }
}
