package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The stable lower-case name of an exchange, such as {@code kucoin}, as it stands in the public API and on the wire.
 *
 * <p>An id is not an enum on purpose: an event that names an exchange this build does not know stays readable.
 */
public record ExchangeId(@JsonValue String value) implements Comparable<ExchangeId> {

    static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,31}");

    public static final ExchangeId MEXC = new ExchangeId("mexc");
    public static final ExchangeId KUCOIN = new ExchangeId("kucoin");
    public static final ExchangeId BINANCE = new ExchangeId("binance");
    public static final ExchangeId OKX = new ExchangeId("okx");
    public static final ExchangeId BITGET = new ExchangeId("bitget");
    public static final ExchangeId GATEIO = new ExchangeId("gateio");
    public static final ExchangeId HTX = new ExchangeId("htx");
    public static final ExchangeId BINGX = new ExchangeId("bingx");
    public static final ExchangeId COINBASE = new ExchangeId("coinbase");
    public static final ExchangeId BYBIT = new ExchangeId("bybit");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExchangeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an exchange id is 2 to 32 lower-case letters and digits");
        }
    }

    @Override
    public int compareTo(ExchangeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
