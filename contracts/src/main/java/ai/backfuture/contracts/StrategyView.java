package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A strategy as the public API and the strategy events show it. Amounts and percentages are decimal strings on the
 * wire.
 *
 * @param version grows with every change of the row
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StrategyView(
        UUID id,
        String name,
        UUID connectionId,
        Market market,
        List<String> pairs,
        RiskLevel riskLevel,
        MarginLimit marginLimit,
        @Nullable AddOns addOns,
        @Nullable RecoveryMode recoveryMode,
        boolean resumeWhenOnline,
        StrategyStatus status,
        @Nullable SuspensionReason suspendedReason,
        List<Warning> warnings,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public StrategyView {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(connectionId, "connectionId");
        requireNonNull(market, "market");
        pairs = List.copyOf(pairs);
        requireNonNull(riskLevel, "riskLevel");
        requireNonNull(marginLimit, "marginLimit");
        requireNonNull(status, "status");
        warnings = List.copyOf(warnings);
        if (version < 0) {
            throw new IllegalArgumentException("versions do not fall below zero");
        }
        requireNonNull(createdAt, "createdAt");
        requireNonNull(updatedAt, "updatedAt");
    }

    /** {@code 1E+1000000000} is a short text and a gigabyte of digits: nothing of the kind gets onto the wire. */
    private static void refuseOutlandish(BigDecimal number) {
        int integerDigits = number.precision() - number.scale();
        if (integerDigits > StrictScalars.DIGITS || Math.abs(number.scale()) > StrictScalars.DIGITS) {
            throw new IllegalArgumentException("a decimal has at most " + StrictScalars.DIGITS + " digits on a side");
        }
    }

    /** How much risk the owner accepts. */
    public enum RiskLevel {
        LOW,
        MEDIUM,
        HIGH
    }

    /** The most margin that the strategy may use, in a currency such as {@code USDT}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MarginLimit(BigDecimal amount, String currency) {

        public MarginLimit {
            requireNonNull(amount, "amount");
            refuseOutlandish(amount);
            requireNonNull(currency, "currency");
        }
    }

    /**
     * Adding to an open trade.
     *
     * @param stepPercent distance between add-ons, in percent of price
     * @param sizeMultiplier size of each add-on relative to the one before
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AddOns(int maxCount, BigDecimal stepPercent, BigDecimal sizeMultiplier) {

        public AddOns {
            requireNonNull(stepPercent, "stepPercent");
            requireNonNull(sizeMultiplier, "sizeMultiplier");
            refuseOutlandish(stepPercent);
            refuseOutlandish(sizeMultiplier);
        }
    }

    /** Stepping down after a loss; {@code maxDrawdownPercent} is of the margin limit. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecoveryMode(boolean enabled, @Nullable BigDecimal maxDrawdownPercent) {

        public RecoveryMode {
            if (maxDrawdownPercent != null) {
                refuseOutlandish(maxDrawdownPercent);
            }
        }
    }
}
