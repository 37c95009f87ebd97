package ai.backfuture.localstack.vault;

import java.util.Locale;

/** What a request does to a path; a write is an update until the backend says that there is nothing yet. */
enum Operation {
    READ(Capability.READ),
    LIST(Capability.LIST),
    CREATE(Capability.CREATE),
    UPDATE(Capability.UPDATE),
    DELETE(Capability.DELETE);

    private final Capability needs;

    Operation(Capability needs) {
        this.needs = needs;
    }

    /** The capability a policy must grant. */
    Capability needs() {
        return needs;
    }

    boolean writes() {
        return this == CREATE || this == UPDATE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
