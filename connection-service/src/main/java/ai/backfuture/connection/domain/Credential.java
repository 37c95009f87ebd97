package ai.backfuture.connection.domain;

import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Statements;
import java.time.Duration;
import java.time.Instant;

/**
 * The credential that a connection uses: where it lies, never what it is.
 *
 * @param keyHint the last characters of the API key
 * @param givenAt when the user gave it
 * @param triedOnceMore whether its first INVALID_KEY has had its one automatic re-test
 * @param statements what the user said about this very key
 */
public record Credential(
        CredentialRef ref, String keyHint, Instant givenAt, boolean triedOnceMore, Statements statements) {

    /** Some exchanges need half a minute until a new key works. */
    static final Duration FRESH = Duration.ofMinutes(2);

    static final Duration ONCE_MORE_AFTER = Duration.ofSeconds(30);

    boolean deservesOneMoreTry(Instant now) {
        return !triedOnceMore && now.isBefore(givenAt.plus(FRESH));
    }

    Credential afterOneMoreTry() {
        return new Credential(ref, keyHint, givenAt, true, statements);
    }

    Credential withStatements(Statements said) {
        return new Credential(ref, keyHint, givenAt, triedOnceMore, said);
    }
}
