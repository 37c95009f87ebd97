package ai.backfuture.worker.domain;

import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.StepOutcome;
import ai.backfuture.contracts.TestStep;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step as judged; with a refusal when it is decisive for the whole test. */
record Judged(
        StepName name,
        StepOutcome outcome,
        @Nullable String evidence,
        @Nullable String source,
        long millis,
        @Nullable Refusal decisive) {

    static Judged passed(StepName name, String evidence) {
        return new Judged(name, StepOutcome.PASSED, evidence, null, 0, null);
    }

    static Judged warned(StepName name, String evidence) {
        return new Judged(name, StepOutcome.WARNED, evidence, null, 0, null);
    }

    static Judged skipped(StepName name) {
        return new Judged(name, StepOutcome.SKIPPED, null, null, 0, null);
    }

    /** Could not be told, and the test does not depend on it. */
    static Judged undetermined(StepName name, String evidence) {
        return new Judged(name, StepOutcome.UNDETERMINED, evidence, null, 0, null);
    }

    /** Decisive: failed where the exchange gave a clear word, undetermined where it gave none. */
    static Judged refused(StepName name, Refusal refusal) {
        return new Judged(name, outcomeOf(refusal), refusal.evidence(), null, 0, refusal);
    }

    Judged by(Stream<Heard> calls) {
        String sources = null;
        long longest = millis;
        for (Heard heard : (Iterable<Heard>) calls::iterator) {
            sources = sources == null ? heard.call().toString() : sources + ", " + heard.call();
            longest = Math.max(longest, heard.millis());
        }
        return new Judged(name, outcome, evidence, sources, longest, decisive);
    }

    Judged lasting(long time) {
        return new Judged(name, outcome, evidence, source, time, decisive);
    }

    TestStep step() {
        return new TestStep(name, outcome, evidence, source, millis);
    }

    private static StepOutcome outcomeOf(Refusal refusal) {
        return switch (refusal.reason()) {
            case INVALID_KEY,
                    WRONG_PASSPHRASE,
                    KEY_EXPIRED,
                    NO_READ_PERMISSION,
                    NO_TRADING_PERMISSION,
                    FUTURES_NOT_ENABLED,
                    WITHDRAWAL_ENABLED,
                    IP_NOT_ALLOWED,
                    ACCOUNT_RESTRICTED,
                    CLOCK_SKEW -> StepOutcome.FAILED;
            case WITHDRAWAL_UNVERIFIED, EXCHANGE_UNAVAILABLE, RATE_LIMITED, INTERNAL, UNKNOWN ->
                StepOutcome.UNDETERMINED;
        };
    }
}
