package ai.backfuture.strategy.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The most that a strategy may put at stake. */
public record MarginLimit(BigDecimal amount, String currency) {

    private static final BigDecimal MAX = new BigDecimal("1000000000000000");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z0-9]{1,20}");

    public MarginLimit {
        amount = Bounds.positive("marginLimit.amount", amount, MAX, 18);
        if (!CURRENCY.matcher(currency).matches()) {
            throw new InvalidSettingException(
                    "marginLimit.currency", "a currency is 1 to 20 upper-case letters and digits, such as USDT");
        }
    }
}
