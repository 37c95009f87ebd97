package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.time.Instant;
import java.util.Locale;

/**
 * What the error codes of MEXC's futures API mean. HTTP is often 200, so the code decides first.
 *
 * @see <a href="https://www.mexc.com/api-docs/futures/error-code">MEXC futures: error codes</a>
 */
final class MexcFuturesErrors {

    private MexcFuturesErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        return switch (code) {
            case "401", "602" -> Refusal.of(Reason.INVALID_KEY, code);
            case "402" -> Refusal.of(Reason.KEY_EXPIRED, code);
            case "406" -> Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "510" -> Refusal.of(Reason.RATE_LIMITED, code).pausing(answer.retryAfter(now));
            case "513" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "701", "703" -> Refusal.of(Reason.NO_READ_PERMISSION, code);
            case "702", "704" -> Refusal.of(Reason.NO_TRADING_PERMISSION, code);
            case "1000" -> Refusal.of(Reason.FUTURES_NOT_ENABLED, code).with("no futures account has been opened");
            case "6001", "6002" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "500", "501", "9999" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "511", "603" -> Refusal.of(Reason.UNKNOWN, code);
            default -> byStatus(code, message, answer, now);
        };
    }

    private static Refusal byStatus(String code, String message, Answer answer, Instant now) {
        if (answer.status() == 429 || answer.status() == 418) {
            return MexcSpotErrors.unreadable(answer, now);
        }
        boolean unavailable =
                answer.status() >= 500 || message.toLowerCase(Locale.ROOT).contains("maintenance");
        return Refusal.of(unavailable ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, code);
    }
}
