package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question to an exchange, with the truth behind it.
 *
 * @param flaw what was wrong with the key when the exchange was asked; null if nothing
 * @param hindrance what kept the key from being judged; null if nothing
 * @param arrivesAt when our side hears of it; never, if the worker was lost
 */
record Answer(
        long askedAt,
        Key key,
        @Nullable Reason flaw,
        @Nullable Trouble hindrance,
        long arrivesAt,
        TestResult result) {

    boolean hindered() {
        return hindrance != null;
    }

    boolean passed() {
        return hindrance == null && flaw == null;
    }

    boolean refused() {
        return hindrance == null && flaw != null;
    }
}
