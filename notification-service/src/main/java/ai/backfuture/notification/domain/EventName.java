package ai.backfuture.notification.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an owner can be told of, by the name that stands in a webhook's {@code events} and in each message. */
public enum EventName {
    CONNECTION_ONLINE("connection.online"),
    CONNECTION_DEGRADED("connection.degraded"),
    CONNECTION_FAILED("connection.failed"),
    CONNECTION_EXPIRING("connection.expiring"),
    CONNECTION_RECOVERED("connection.recovered"),
    STRATEGY_SUSPENDED("strategy.suspended"),
    /** Sent on request only; nobody chooses it. */
    TEST("webhook.test");

    private final String text;

    EventName(String text) {
        this.text = text;
    }

    /** The name that users see. */
    public String text() {
        return text;
    }

    /** The event of that name, if it is one that a webhook may choose. */
    public static Optional<EventName> chosen(String text) {
        return Arrays.stream(values())
                .filter(name -> name != TEST && name.text.equals(text))
                .findFirst();
    }

    /** The event of that name, of which there must be one. */
    public static EventName named(String text) {
        return Arrays.stream(values())
                .filter(name -> name.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such event"));
    }

    /** The names of all that a webhook may choose. */
    public static List<String> choices() {
        return Arrays.stream(values())
                .filter(name -> name != TEST)
                .map(EventName::text)
                .toList();
    }
}
