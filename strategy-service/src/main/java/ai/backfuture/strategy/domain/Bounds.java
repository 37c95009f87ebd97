package ai.backfuture.strategy.domain;

import java.math.BigDecimal;

/** Decimals between zero and a maximum; the digits are bounded first, so that {@code 1e999999} costs nothing. */
final class Bounds {

    private Bounds() {}

    /** The value as given, if {@code 0 < value <= max} and it has no more decimals than {@code scale}. */
    static BigDecimal positive(String field, BigDecimal value, BigDecimal max, int scale) {
        BigDecimal plain = plain(field, value, scale);
        if (plain.signum() <= 0) {
            throw new InvalidSettingException(field, "must be greater than 0");
        }
        if (plain.compareTo(max) > 0) {
            throw new InvalidSettingException(field, "must be at most " + max.toPlainString());
        }
        return plain;
    }

    private static BigDecimal plain(String field, BigDecimal value, int scale) {
        if (value.scale() > scale) {
            throw new InvalidSettingException(field, "must have at most " + scale + " decimals");
        }
        if ((long) value.precision() - value.scale() > 30) {
            throw new InvalidSettingException(field, "is too large");
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
