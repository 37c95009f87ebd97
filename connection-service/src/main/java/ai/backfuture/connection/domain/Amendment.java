package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user wants changed about a connection, checked. */
public sealed interface Amendment {

    /** Fit to be made; null stays as it is. */
    record Fit(
            @Nullable ConnectionName name,
            @Nullable Set<Market> markets,
            @Nullable Boolean withdrawalDisabled) implements Amendment {

        /** Whether it changes what the last test was about. */
        public boolean needsTest() {
            return markets != null || withdrawalDisabled != null;
        }
    }

    /** Not fit, for these reasons; there is at least one. */
    record Unfit(List<Violation> violations) implements Amendment {

        public Unfit {
            violations = List.copyOf(violations);
        }
    }

    /** As it came; null is not to be changed. */
    record Draft(
            @Nullable String name,
            @Nullable List<@Nullable String> markets,
            @Nullable Boolean withdrawalDisabled) {}

    static Amendment check(Draft draft, Exchange exchange) {
        List<Violation> violations = new ArrayList<>();
        ConnectionName name = draft.name() == null ? null : Submission.nameOf(draft.name(), violations);
        Set<Market> markets =
                draft.markets() == null ? null : Submission.marketsOf(draft.markets(), exchange, violations);
        return violations.isEmpty() ? new Fit(name, markets, draft.withdrawalDisabled()) : new Unfit(violations);
    }
}
