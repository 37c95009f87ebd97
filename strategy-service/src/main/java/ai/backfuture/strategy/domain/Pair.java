package ai.backfuture.strategy.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is traded against what, written {@code BTC-USDT} whatever the exchange itself calls it. */
public record Pair(String base, String quote) {

    private static final Pattern FORM = Pattern.compile("([A-Z0-9]{1,20})-([A-Z0-9]{1,20})");

    public Pair {
        if (base.equals(quote)) {
            throw new InvalidSettingException("pairs", "a pair has two different currencies");
        }
    }

    /**
     * Reads {@code BASE-QUOTE}.
     *
     * @throws InvalidSettingException when it reads otherwise
     */
    public static Pair parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidSettingException(
                    "pairs", "a pair reads BASE-QUOTE in upper-case letters and digits, such as BTC-USDT");
        }
        return new Pair(form.group(1), form.group(2));
    }

    boolean names(String currency) {
        return base.equals(currency) || quote.equals(currency);
    }

    @Override
    public String toString() {
        return base + "-" + quote;
    }
}
