package ai.backfuture.worker.exchange.bingx;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What BingX's error codes mean; those of its gateway are the same for spot and futures. HTTP is 200 as a rule, so the
 * code decides first.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Quick%20Start/Error%20Codes">BingX: error codes</a>
 */
final class BingxErrors {

    /** How long the firewall keeps an address out, and after which limits recover. */
    private static final Duration BLOCK = Duration.ofMinutes(5);

    private BingxErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        return switch (code) {
            case "100413" -> Refusal.of(Reason.INVALID_KEY, code);
            case "100001" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the exchange does not accept the signature: the secret key is wrong");
            case "100004" ->
                Refusal.of(
                        message.toLowerCase(Locale.ROOT).contains("trading")
                                ? Reason.NO_TRADING_PERMISSION
                                : Reason.NO_READ_PERMISSION,
                        code);
            case "100419" -> Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "100421" ->
                message.toLowerCase(Locale.ROOT).contains("timestamp")
                        ? Refusal.of(Reason.CLOCK_SKEW, code)
                        : Refusal.of(Reason.UNKNOWN, code)
                                .with("the exchange does not let this account ask about that pair");
            case "100410", "109429" -> limited(code, answer, now);
            case "100414", "80020", "109403", "100441", "101483", "101484", "101210" ->
                Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "100403" -> Refusal.of(Reason.UNKNOWN, code).with("the exchange lets only main accounts ask for that");
            case "100500", "109500", "80012", "101500", "110500", "100503" ->
                Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "100412", "100400", "100404", "109400", "80014" -> Refusal.of(Reason.UNKNOWN, code);
            default -> byStatus(code, answer, now);
        };
    }

    /** For an answer without a readable code: HTML, cut off, empty. Never a word about the key. */
    static Refusal unreadable(Answer answer, Instant now) {
        return switch (answer.status()) {
            case 401 -> Refusal.of(Reason.UNKNOWN, "HTTP-401");
            case 403, 418 -> blocked(null, answer, now);
            case 429 -> limited(null, answer, now);
            default -> Refusal.unavailable("the exchange sent something that is no answer of its API");
        };
    }

    private static Refusal byStatus(String code, Answer answer, Instant now) {
        return switch (answer.status()) {
            case 401 -> Refusal.of(Reason.INVALID_KEY, code);
            case 403, 418 -> blocked(code, answer, now);
            case 429 -> limited(code, answer, now);
            default -> Refusal.of(answer.status() >= 500 ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, code);
        };
    }

    /** BingX does not tell how long to wait; should it ever, it is heard. */
    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code).pausing(answer.retryAfter(now));
    }

    /** The firewall, or the ban of those who went on after they had been told to stop; not the key's address list. */
    private static Refusal blocked(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code)
                .pausing(Optional.of(answer.retryAfter(now).orElse(BLOCK)))
                .everyone();
    }
}
