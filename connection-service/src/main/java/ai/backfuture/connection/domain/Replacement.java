package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Trigger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new key that is to replace the one that serves: tested apart, and taken only when it has passed.
 *
 * @param credential where the new key lies
 * @param requestedAt when the user gave it
 * @param test the test of the new key
 * @param objection why it was not taken although its test passed
 */
public record Replacement(
        Credential credential,
        Instant requestedAt,
        ConnectionTest test,
        @Nullable Objection objection) {

    /** What stands against a key that works. */
    public enum Objection {
        /** It belongs to another account at the exchange than the key that serves. */
        DIFFERENT_ACCOUNT,
        /** Another connection of this owner uses it already. */
        KEY_ALREADY_CONNECTED
    }

    /** A key that has just been given; its test waits. */
    static Replacement requested(Credential credential, long number, Instant now, Cause cause) {
        return new Replacement(
                credential, now, new ConnectionTest.Waiting(number, Trigger.REPLACEMENT, now, cause), null);
    }

    /** Whether the new key may still be taken. */
    public boolean open() {
        return test instanceof ConnectionTest.UnderWay;
    }

    Optional<ConnectionTest.Running> running() {
        return test instanceof ConnectionTest.Running running ? Optional.of(running) : Optional.empty();
    }

    Replacement with(ConnectionTest newTest) {
        return new Replacement(credential, requestedAt, newTest, null);
    }

    Replacement refused(ConnectionTest.Finished ended, @Nullable Objection why) {
        return new Replacement(credential, requestedAt, ended, why);
    }
}
