package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.adapter.rest.NewConnection.Said;
import ai.backfuture.connection.domain.Amendment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code PATCH /api/connections/{id}}; what is absent or null stays. */
record ConnectionPatch(
        @Nullable String name,
        @Nullable List<@Nullable String> markets,
        @Nullable Said statements) {

    Amendment.Draft draft() {
        return new Amendment.Draft(name, markets, statements == null ? null : statements.withdrawalDisabled());
    }
}
