package ai.backfuture.localstack.simulator;

import java.util.OptionalLong;

/** What can be wrong with an exchange or an account apart from the request itself. */
public sealed interface Trouble {

    record Maintenance() implements Trouble {}

    record ServerError() implements Trouble {}

    /**
     * The caller asks too often.
     *
     * @param retryAfterSeconds what the exchange tells the caller to wait, if it tells
     */
    record RateLimited(OptionalLong retryAfterSeconds) implements Trouble {}

    /** The caller's address is shut out for having ignored the limits. */
    record Banned(long seconds) implements Trouble {}

    record KeyExpired() implements Trouble {}

    record AccountRestricted() implements Trouble {}

    record ClockOff() implements Trouble {}
}
