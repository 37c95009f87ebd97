package ai.backfuture.strategy.adapter.rest;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StrategyView.RiskLevel;
import ai.backfuture.request.Violations;
import ai.backfuture.strategy.domain.AddOns;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.InvalidSettingException;
import ai.backfuture.strategy.domain.MarginLimit;
import ai.backfuture.strategy.domain.Pair;
import ai.backfuture.strategy.domain.RecoveryMode;
import ai.backfuture.strategy.domain.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of creating and replacing a strategy. Decimals are strings; plain numbers are taken too.
 *
 * <p>{@code addOns}, {@code recoveryMode} and {@code resumeWhenOnline} may be left out, everything else is needed.
 */
record StrategyRequest(
        @Nullable String name,
        @Nullable UUID connectionId,
        @Nullable Market market,
        @Nullable List<@Nullable String> pairs,
        @Nullable RiskLevel riskLevel,
        @Nullable Margin marginLimit,
        @Nullable Adding addOns,
        @Nullable Recovery recoveryMode,
        @Nullable Boolean resumeWhenOnline) {

    private static final int MORE_PAIRS_THAN_ALLOWED = 1000;

    record Margin(@Nullable BigDecimal amount, @Nullable String currency) {}

    record Adding(
            @Nullable Integer maxCount,
            @Nullable BigDecimal stepPercent,
            @Nullable BigDecimal sizeMultiplier) {}

    record Recovery(@Nullable Boolean enabled, @Nullable BigDecimal maxDrawdownPercent) {}

    /**
     * The settings.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names every field that is wrong
     */
    Settings settings() {
        Violations violations = Violations.toldBy(InvalidSettingException.class, InvalidSettingException::field);
        violations.require("name", name);
        violations.require("connectionId", connectionId);
        violations.require("market", market);
        violations.require("riskLevel", riskLevel);
        List<Pair> readPairs = pairs(violations);
        MarginLimit margin = margin(violations);
        AddOns adding = addOns == null ? null : adding(addOns, violations);
        RecoveryMode recovery = recoveryMode == null ? null : recovery(recoveryMode, violations);
        violations.throwIfAny();
        return violations.readOrThrow(() -> new Settings(
                name,
                new ConnectionId(connectionId),
                market,
                readPairs,
                riskLevel,
                margin,
                adding,
                recovery,
                resumeWhenOnline != null && resumeWhenOnline));
    }

    private List<Pair> pairs(Violations violations) {
        List<Pair> read = new ArrayList<>();
        if (pairs == null || pairs.size() > MORE_PAIRS_THAN_ALLOWED) {
            violations.add("pairs", pairs == null ? Violations.NEEDED : "are too many");
            return read;
        }
        for (String pair : pairs) {
            if (pair == null) {
                violations.add("pairs", "must not contain null");
                return read;
            }
            Pair parsed = violations.read(() -> Pair.parse(pair));
            if (parsed == null) {
                return read;
            }
            read.add(parsed);
        }
        return read;
    }

    private @Nullable MarginLimit margin(Violations violations) {
        if (marginLimit == null) {
            violations.require("marginLimit", null);
            return null;
        }
        boolean complete = violations.require("marginLimit.amount", marginLimit.amount())
                & violations.require("marginLimit.currency", marginLimit.currency());
        return complete ? violations.read(() -> new MarginLimit(marginLimit.amount(), marginLimit.currency())) : null;
    }

    private static @Nullable AddOns adding(Adding adding, Violations violations) {
        boolean complete = violations.require("addOns.maxCount", adding.maxCount())
                & violations.require("addOns.stepPercent", adding.stepPercent())
                & violations.require("addOns.sizeMultiplier", adding.sizeMultiplier());
        return complete
                ? violations.read(() -> new AddOns(adding.maxCount(), adding.stepPercent(), adding.sizeMultiplier()))
                : null;
    }

    private static @Nullable RecoveryMode recovery(Recovery recovery, Violations violations) {
        return violations.require("recoveryMode.enabled", recovery.enabled())
                ? violations.read(() -> new RecoveryMode(recovery.enabled(), recovery.maxDrawdownPercent()))
                : null;
    }
}
