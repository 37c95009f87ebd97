package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyView;
import ai.backfuture.strategy.domain.Pair;
import ai.backfuture.strategy.domain.Settings;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyWarning;

/** Strategies as the public API and the events show them. */
final class StrategyViews {

    private StrategyViews() {}

    static StrategyView of(Strategy strategy) {
        Settings settings = strategy.settings();
        return new StrategyView(
                strategy.id().value(),
                settings.name(),
                settings.connection().value(),
                settings.market(),
                settings.pairs().stream().map(Pair::toString).toList(),
                settings.riskLevel(),
                new StrategyView.MarginLimit(
                        settings.marginLimit().amount(), settings.marginLimit().currency()),
                settings.addOns() == null
                        ? null
                        : new StrategyView.AddOns(
                                settings.addOns().maxCount(),
                                settings.addOns().stepPercent(),
                                settings.addOns().sizeMultiplier()),
                settings.recoveryMode() == null
                        ? null
                        : new StrategyView.RecoveryMode(
                                settings.recoveryMode().enabled(),
                                settings.recoveryMode().maxDrawdownPercent()),
                settings.resumeWhenOnline(),
                strategy.status(),
                strategy.suspendedReason(),
                strategy.warnings().stream().map(StrategyWarning::shown).toList(),
                strategy.version(),
                strategy.createdAt(),
                strategy.updatedAt());
    }
}
