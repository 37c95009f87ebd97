package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.application.OperatorRecords;
import ai.backfuture.connection.audit.domain.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link OperatorRecords} as entries of the trail; an owner stands where an erasure finds it. */
@ApplicationScoped
class RecordingOperators implements OperatorRecords {

    private static final String OWNER = "OWNER";

    private final AuditTrail trail;
    private final Entries entries;

    RecordingOperators(AuditTrail trail, Entries entries) {
        this.trail = trail;
        this.entries = entries;
    }

    @Override
    public void suspended(String scope, @Nullable String value, String reason) {
        record(Action.SUSPENDED, scope, value, Map.of("reason", reason));
    }

    @Override
    public void suspensionLifted(String scope, @Nullable String value) {
        record(Action.SUSPENSION_LIFTED, scope, value, Map.of());
    }

    private void record(Action action, String scope, @Nullable String value, Map<String, String> personal) {
        boolean ofOwner = scope.equals(OWNER);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("scope", scope);
        if (value != null && !ofOwner) {
            detail.put("value", value);
        }
        trail.record(List.of(entries.of(action, ofOwner ? value : null, detail, personal)));
    }
}
