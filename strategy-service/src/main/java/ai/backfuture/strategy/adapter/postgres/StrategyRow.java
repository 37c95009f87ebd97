package ai.backfuture.strategy.adapter.postgres;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.StrategyView.RiskLevel;
import ai.backfuture.contracts.SuspensionReason;
import ai.backfuture.strategy.domain.AddOns;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.MarginLimit;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Pair;
import ai.backfuture.strategy.domain.RecoveryMode;
import ai.backfuture.strategy.domain.Settings;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import ai.backfuture.strategy.domain.StrategyWarning;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A strategy as it lies in its table; nothing but a copy of the {@link Strategy}. */
@NullUnmarked
@Entity
@Table(name = "strategy")
class StrategyRow {

    @Id
    UUID id;

    String owner;

    @Column(name = "connection_id")
    UUID connectionId;

    String name;

    @Enumerated(EnumType.STRING)
    Market market;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] pairs;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_level")
    RiskLevel riskLevel;

    @Column(name = "margin_amount")
    BigDecimal marginAmount;

    @Column(name = "margin_currency")
    String marginCurrency;

    @Column(name = "add_ons_max_count")
    Integer addOnsMaxCount;

    @Column(name = "add_ons_step_percent")
    BigDecimal addOnsStepPercent;

    @Column(name = "add_ons_size_multiplier")
    BigDecimal addOnsSizeMultiplier;

    @Column(name = "recovery_enabled")
    Boolean recoveryEnabled;

    @Column(name = "recovery_max_drawdown_percent")
    BigDecimal recoveryMaxDrawdownPercent;

    @Column(name = "resume_when_online")
    boolean resumeWhenOnline;

    @Enumerated(EnumType.STRING)
    StrategyStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_reason")
    SuspensionReason suspendedReason;

    @Column(name = "shared_connection")
    boolean sharedConnection;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static StrategyRow of(Strategy strategy) {
        StrategyRow row = new StrategyRow();
        row.id = strategy.id().value();
        row.take(strategy);
        return row;
    }

    void take(Strategy strategy) {
        owner = strategy.owner().id();
        takeSettings(strategy.settings());
        status = strategy.status();
        suspendedReason = strategy.suspendedReason();
        sharedConnection = strategy.warnings().contains(StrategyWarning.SHARED_CONNECTION);
        version = strategy.version();
        createdAt = strategy.createdAt();
        updatedAt = strategy.updatedAt();
    }

    private void takeSettings(Settings settings) {
        connectionId = settings.connection().value();
        name = settings.name();
        market = settings.market();
        pairs = settings.pairs().stream().map(Pair::toString).toArray(String[]::new);
        riskLevel = settings.riskLevel();
        marginAmount = settings.marginLimit().amount();
        marginCurrency = settings.marginLimit().currency();
        AddOns addOns = settings.addOns();
        addOnsMaxCount = addOns == null ? null : addOns.maxCount();
        addOnsStepPercent = addOns == null ? null : addOns.stepPercent();
        addOnsSizeMultiplier = addOns == null ? null : addOns.sizeMultiplier();
        RecoveryMode recovery = settings.recoveryMode();
        recoveryEnabled = recovery == null ? null : recovery.enabled();
        recoveryMaxDrawdownPercent = recovery == null ? null : recovery.maxDrawdownPercent();
        resumeWhenOnline = settings.resumeWhenOnline();
    }

    Strategy strategy() {
        Set<StrategyWarning> warnings = sharedConnection ? Set.of(StrategyWarning.SHARED_CONNECTION) : Set.of();
        return new Strategy(
                new StrategyId(id),
                new Owner(owner),
                settings(),
                status,
                suspendedReason,
                warnings,
                version,
                createdAt,
                updatedAt);
    }

    private Settings settings() {
        return new Settings(
                name,
                new ConnectionId(connectionId),
                market,
                Arrays.stream(pairs).map(Pair::parse).toList(),
                riskLevel,
                new MarginLimit(marginAmount, marginCurrency),
                addOnsMaxCount == null ? null : new AddOns(addOnsMaxCount, addOnsStepPercent, addOnsSizeMultiplier),
                recoveryEnabled == null ? null : new RecoveryMode(recoveryEnabled, recoveryMaxDrawdownPercent),
                resumeWhenOnline);
    }
}
