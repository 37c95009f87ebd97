package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.domain.Submission;
import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /api/connections/{id}/credentials}, as it came. */
record NewKeyOfConnection(NewConnection.@Nullable NewCredentials credentials, NewConnection.@Nullable Said statements) {

    Submission.Draft draft() {
        return new NewConnection(null, null, null, credentials, statements).draft();
    }

    boolean withdrawalDisabled() {
        return statements != null && Boolean.TRUE.equals(statements.withdrawalDisabled());
    }

    @Override
    public String toString() {
        return "***";
    }
}
