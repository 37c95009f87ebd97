package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.domain.Credential;
import ai.backfuture.connection.domain.Replacement;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Statements;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A replacement as a JSON document in a column; the hash of its key has a column of its own. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplacementDocument(
        String path,
        String keyHint,
        Instant givenAt,
        @Nullable Instant withdrawalStatedAt,
        Instant requestedAt,
        TestDocument test,
        Replacement.@Nullable Objection objection) {

    static ReplacementDocument of(Replacement replacement) {
        Credential credential = replacement.credential();
        return new ReplacementDocument(
                credential.ref().path(),
                credential.keyHint(),
                credential.givenAt(),
                credential.statements().statedAt(),
                replacement.requestedAt(),
                TestDocument.of(replacement.test()),
                replacement.objection());
    }

    Replacement replacement() {
        Statements statements =
                withdrawalStatedAt == null ? Statements.none() : new Statements(true, withdrawalStatedAt);
        return new Replacement(
                new Credential(new CredentialRef(path), keyHint, givenAt, false, statements),
                requestedAt,
                test.test(),
                objection);
    }
}
