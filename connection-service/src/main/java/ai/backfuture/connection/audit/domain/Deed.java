package ai.backfuture.connection.audit.domain;

import java.util.Map;

/**
 * Something that was done to a connection.
 *
 * @param detail what stays for ever: nothing personal, nothing secret
 * @param personal what an erasure takes away, such as names that the owner gave
 */
public record Deed(Action action, Map<String, Object> detail, Map<String, String> personal) {

    public Deed {
        detail = Map.copyOf(detail);
        personal = Map.copyOf(personal);
    }

    static Deed of(Action action, Map<String, Object> detail) {
        return new Deed(action, detail, Map.of());
    }
}
