package ai.backfuture.strategy.domain;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StrategyView.RiskLevel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the owner decides about a strategy.
 *
 * <p>What depends on the market: on {@code SPOT} the margin limit is a budget, in the quote currency of every pair; on
 * {@code FUTURES} it is collateral, in the currency that every pair settles in, which is the quote currency of a linear
 * contract and the base currency of an inverse one (BTC for BTC-USD). Add-ons and Recovery Mode may be used on both.
 *
 * @param name 1 to 80 characters, blanks around it trimmed
 * @param pairs 1 to 50, each once
 * @param resumeWhenOnline enabled again by itself once its connection is Online again after a suspension
 */
public record Settings(
        String name,
        ConnectionId connection,
        Market market,
        List<Pair> pairs,
        RiskLevel riskLevel,
        MarginLimit marginLimit,
        @Nullable AddOns addOns,
        @Nullable RecoveryMode recoveryMode,
        boolean resumeWhenOnline) {

    private static final int MAX_NAME = 80;
    private static final int MAX_PAIRS = 50;

    public Settings {
        name = checkedName(name);
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty() || pairs.size() > MAX_PAIRS) {
            throw new InvalidSettingException("pairs", "must be 1 to " + MAX_PAIRS + " pairs");
        }
        Set<Pair> seen = new HashSet<>();
        for (Pair pair : pairs) {
            if (!seen.add(pair)) {
                throw new InvalidSettingException("pairs", "names " + pair + " twice");
            }
            requireSettlement(market, pair, marginLimit.currency());
        }
    }

    /** Whether the other settings are for the same connection and market, which is what the gate was asked about. */
    boolean sameGate(Settings other) {
        return connection.equals(other.connection) && market == other.market;
    }

    private static String checkedName(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.codePointCount(0, trimmed.length()) > MAX_NAME) {
            throw new InvalidSettingException("name", "must be 1 to " + MAX_NAME + " characters");
        }
        if (!trimmed.codePoints().allMatch(Settings::writable)) {
            throw new InvalidSettingException("name", "must not contain control characters");
        }
        return trimmed;
    }

    private static boolean writable(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    private static void requireSettlement(Market market, Pair pair, String currency) {
        switch (market) {
            case SPOT -> {
                if (!pair.quote().equals(currency)) {
                    throw new InvalidSettingException(
                            "marginLimit.currency",
                            "must be " + pair.quote() + ", what " + pair + " is paid in on SPOT");
                }
            }
            case FUTURES -> {
                if (!pair.names(currency)) {
                    throw new InvalidSettingException(
                            "marginLimit.currency",
                            "must be " + pair.quote() + " or " + pair.base() + ", what " + pair + " can settle in");
                }
            }
        }
    }
}
