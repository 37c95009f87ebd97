package ai.backfuture.idempotency;

import java.util.UUID;

/** What trying to use a key came to. */
sealed interface Claim {

    /** Go on; the key is locked for this attempt. */
    record Granted(KeyUse use, UUID attempt) implements Claim {}

    /** It has been done. */
    record Answered(Answer answer) implements Claim {}

    /** Somebody is at it. */
    record InFlight() implements Claim {}

    /** The key belongs to another body. */
    record OtherBody() implements Claim {}
}
