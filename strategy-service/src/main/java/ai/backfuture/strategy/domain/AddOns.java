package ai.backfuture.strategy.domain;

import java.math.BigDecimal;

/**
 * How a strategy adds to an open trade; on both markets.
 *
 * @param maxCount how often at most; 0 is never
 * @param stepPercent distance between add-ons, in percent of the price
 * @param sizeMultiplier size of each add-on relative to the one before
 */
public record AddOns(int maxCount, BigDecimal stepPercent, BigDecimal sizeMultiplier) {

    private static final int MAX_COUNT = 20;
    private static final BigDecimal MAX_STEP = BigDecimal.valueOf(100);
    private static final BigDecimal MAX_MULTIPLIER = BigDecimal.TEN;

    public AddOns {
        if (maxCount < 0 || maxCount > MAX_COUNT) {
            throw new InvalidSettingException("addOns.maxCount", "must be between 0 and " + MAX_COUNT);
        }
        stepPercent = Bounds.positive("addOns.stepPercent", stepPercent, MAX_STEP, 8);
        sizeMultiplier = Bounds.positive("addOns.sizeMultiplier", sizeMultiplier, MAX_MULTIPLIER, 8);
    }
}
