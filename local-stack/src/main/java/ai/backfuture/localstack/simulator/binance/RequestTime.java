package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Reply;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a call was made, in milliseconds or microseconds, and how long it is good for, in milliseconds with up to three
 * decimals.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security">Timing security</a>
 */
final class RequestTime {

    private static final String TIMESTAMP = "timestamp";
    private static final String WINDOW = "recvWindow";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,17}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");
    private static final BigDecimal USUAL_WINDOW = BigDecimal.valueOf(5_000);
    private static final BigDecimal WIDEST_WINDOW = BigDecimal.valueOf(60_000);
    private static final BigDecimal AHEAD = BigDecimal.valueOf(1_000);
    private static final int MICROSECOND_DIGITS = 16;

    private RequestTime() {}

    static Optional<Reply> objectionTo(SignedParameters parameters, Instant now) {
        Optional<String> timestamp = parameters.value(TIMESTAMP);
        Optional<String> window = parameters.value(WINDOW);
        if (timestamp.isEmpty()) {
            return Optional.of(BinanceReplies.parameterMissing(TIMESTAMP));
        }
        if (!WHOLE.matcher(timestamp.get()).matches()) {
            return Optional.of(BinanceReplies.illegalCharacters(TIMESTAMP));
        }
        if (window.isPresent() && !DECIMAL.matcher(window.get()).matches()) {
            return Optional.of(BinanceReplies.illegalCharacters(WINDOW));
        }
        return objectionTo(millis(timestamp.get()), window.map(BigDecimal::new).orElse(USUAL_WINDOW), now);
    }

    private static Optional<Reply> objectionTo(BigDecimal timestamp, BigDecimal window, Instant now) {
        if (window.compareTo(WIDEST_WINDOW) > 0) {
            return Optional.of(BinanceReplies.windowTooWide());
        }
        BigDecimal age = BigDecimal.valueOf(now.toEpochMilli()).subtract(timestamp);
        if (age.negate().compareTo(AHEAD) >= 0) {
            return Optional.of(BinanceReplies.aheadOfServer());
        }
        return age.compareTo(window) > 0 ? Optional.of(BinanceReplies.outsideWindow()) : Optional.empty();
    }

    private static BigDecimal millis(String timestamp) {
        BigDecimal number = new BigDecimal(timestamp);
        return timestamp.length() >= MICROSECOND_DIGITS ? number.movePointLeft(3) : number;
    }
}
