package ai.backfuture.strategy.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Stepping down after a loss; on both markets.
 *
 * @param maxDrawdownPercent of the margin limit; needed when enabled, and checked even when not
 */
public record RecoveryMode(boolean enabled, @Nullable BigDecimal maxDrawdownPercent) {

    private static final BigDecimal MAX_DRAWDOWN = BigDecimal.valueOf(100);

    public RecoveryMode {
        if (maxDrawdownPercent != null) {
            maxDrawdownPercent =
                    Bounds.positive("recoveryMode.maxDrawdownPercent", maxDrawdownPercent, MAX_DRAWDOWN, 8);
        } else if (enabled) {
            throw new InvalidSettingException(
                    "recoveryMode.maxDrawdownPercent", "is needed when the Recovery Mode is enabled");
        }
    }
}
