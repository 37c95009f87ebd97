package ai.backfuture.worker.exchange.gateio;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What Gate.io's labels mean. One of them stands for a missing right and for a foreign address, which only its message
 * tells apart; one means something on the paths of futures alone.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#label-list">Gate.io: label list</a>
 */
enum GateIoErrors {
    OF_SPOT,
    OF_FUTURES;

    Refusal of(String label, String message, Answer answer, Instant now) {
        return switch (label) {
            case "INVALID_KEY", "INVALID_CREDENTIALS", "AUTHENTICATION_FAILED" -> Refusal.of(Reason.INVALID_KEY, label);
            case "INVALID_SIGNATURE" ->
                Refusal.of(Reason.INVALID_KEY, label)
                        .with("the signature is wrong: the secret key is not the one of this key");
            case "REQUEST_EXPIRED" -> Refusal.of(Reason.CLOCK_SKEW, label);
            case "IP_FORBIDDEN" -> Refusal.of(Reason.IP_NOT_ALLOWED, label).seen(SeenAddress.in(message));
            case "FORBIDDEN" -> forbidden(label, message);
            case "READ_ONLY" -> Refusal.of(Reason.NO_TRADING_PERMISSION, label);
            case "ACCOUNT_LOCKED",
                    "SUB_ACCOUNT_LOCKED",
                    "ACCOUNT_EXCEPTION",
                    "KYC_REQUIRED",
                    "RISK_CONTROL",
                    "INELIGIBLE" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, label);
            case "USER_NOT_FOUND" -> noSuchUser(label);
            case "TOO_MANY_REQUESTS", "TOO_FAST" -> limited(label, answer, now);
            case "INTERNAL", "SERVER_ERROR", "TOO_BUSY" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, label);
            case "MISSING_REQUIRED_HEADER" -> Refusal.of(Reason.UNKNOWN, label);
            default -> byStatus(label, answer, now);
        };
    }

    /** For an answer without a label: HTML, cut off, empty. Never a word about the key. */
    Refusal unreadable(Answer answer, Instant now) {
        return switch (answer.status()) {
            case 401 -> Refusal.of(Reason.UNKNOWN, "HTTP-401");
            case 429 -> limited(null, answer, now);
            default -> Refusal.unavailable("the exchange sent something that is no answer of its API");
        };
    }

    private static Refusal forbidden(String label, String message) {
        return message.toLowerCase(Locale.ROOT).contains("ip not in whitelist")
                ? Refusal.of(Reason.IP_NOT_ALLOWED, label).seen(SeenAddress.in(message))
                : Refusal.of(Reason.NO_READ_PERMISSION, label);
    }

    /** A futures account comes into being with its first funds. */
    private Refusal noSuchUser(String label) {
        return switch (this) {
            case OF_SPOT -> Refusal.of(Reason.UNKNOWN, label);
            case OF_FUTURES ->
                Refusal.of(Reason.FUTURES_NOT_ENABLED, label)
                        .with("no futures account has been opened: move funds to futures once");
        };
    }

    private static Refusal byStatus(String label, Answer answer, Instant now) {
        if (answer.status() == 429) {
            return limited(label, answer, now);
        }
        return Refusal.of(answer.status() >= 500 ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, label);
    }

    /** @see <a href="https://www.gate.com/docs/developers/apiv4/en/#frequency-limit-rule">Gate.io: frequency limits</a> */
    private static Refusal limited(@Nullable String label, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, label)
                .pausing(answer.resetHeader("X-Gate-RateLimit-Reset-Timestamp", now)
                        .or(() -> answer.retryAfter(now)));
    }
}
