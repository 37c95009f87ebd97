package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.domain.SecretText;
import ai.backfuture.connection.domain.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/connections}, as it came. */
record NewConnection(
        @Nullable String exchange,
        @Nullable String name,
        @Nullable List<@Nullable String> markets,
        @Nullable NewCredentials credentials,
        @Nullable Said statements) {

    /** What the user pasted. */
    record NewCredentials(
            @Nullable SecretText apiKey,
            @Nullable SecretText secretKey,
            @Nullable SecretText passphrase) {

        private static final NewCredentials NONE = new NewCredentials(null, null, null);

        @Override
        public String toString() {
            return "***";
        }
    }

    /** What the user states where an exchange cannot tell. */
    record Said(@Nullable Boolean withdrawalDisabled) {}

    Submission.Draft draft() {
        NewCredentials given = credentials == null ? NewCredentials.NONE : credentials;
        return new Submission.Draft(exchange, name, markets, given.apiKey(), given.secretKey(), given.passphrase());
    }

    boolean withdrawalDisabled() {
        return statements != null && Boolean.TRUE.equals(statements.withdrawalDisabled());
    }
}
