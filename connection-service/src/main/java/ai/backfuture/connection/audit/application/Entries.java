package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.application.Moments;
import ai.backfuture.connection.audit.domain.Action;
import ai.backfuture.connection.audit.domain.Actor;
import ai.backfuture.connection.audit.domain.Deed;
import ai.backfuture.connection.audit.domain.Entry;
import ai.backfuture.connection.audit.domain.Explanation;
import ai.backfuture.connection.audit.domain.OrderedTest;
import ai.backfuture.connection.audit.domain.Reading;
import ai.backfuture.correlation.Correlation;
import ai.backfuture.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes entries: adds who, when and from where to what. */
@ApplicationScoped
public class Entries {

    private final Origin origin;
    private final Moments moments;

    Entries(Origin origin, Moments moments) {
        this.origin = origin;
        this.moments = moments;
    }

    /** Something that is being done now. */
    Entry of(UUID connectionId, String owner, Deed deed) {
        return now(deed.action(), connectionId, owner, deed.detail(), deed.personal());
    }

    /** Something that is being done now, to an owner or to nobody in particular. */
    public Entry of(Action action, @Nullable String owner, Map<String, Object> detail) {
        return now(action, null, owner, detail, Map.of());
    }

    /** As above, with what an erasure takes away. */
    Entry of(Action action, @Nullable String owner, Map<String, Object> detail, Map<String, String> personal) {
        return now(action, null, owner, detail, personal);
    }

    /** A reading, at the time that Vault gives it. */
    Entry of(Reading reading, @Nullable String owner, Explanation explanation) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("path", reading.path());
        detail.put("rights", reading.rights().stream().sorted().toList());
        Action action =
                switch (explanation) {
                    case Explanation.ByTest(var test) -> {
                        detail.put("test", explanation(test));
                        yield Action.SECRET_READ;
                    }
                    case Explanation.ByName(var name) -> {
                        detail.put("allowedReader", name);
                        yield Action.SECRET_READ;
                    }
                    case Explanation.Denied() -> Action.SECRET_READ_DENIED;
                    case Explanation.None() -> Action.UNEXPLAINED_READ;
                    case Explanation.NotYet() -> throw new IllegalArgumentException("it waits, and is no entry yet");
                };
        return new Entry(
                Ids.next(),
                reading.at().truncatedTo(ChronoUnit.MICROS),
                action,
                reading.connectionId(),
                owner,
                new Actor(Actor.Kind.VAULT_CLIENT, reading.reader(), reading.address(), null),
                null,
                reading.requestId(),
                detail,
                Map.of());
    }

    private Entry now(
            Action action,
            @Nullable UUID connectionId,
            @Nullable String owner,
            Map<String, Object> detail,
            Map<String, String> personal) {
        return new Entry(
                Ids.next(),
                moments.now(),
                action,
                connectionId,
                owner,
                origin.current(),
                Correlation.current().orElse(null),
                null,
                detail,
                personal);
    }

    private static Map<String, Object> explanation(OrderedTest test) {
        return Map.of(
                "number", test.number(),
                "trigger", test.trigger(),
                "requestedAt", test.requestedAt().toString());
    }
}
