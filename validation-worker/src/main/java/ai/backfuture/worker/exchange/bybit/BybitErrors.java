package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Bybit's error codes mean. They come with HTTP 200; an HTTP error may have no body that could be read.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/error">Bybit: error codes</a>
 * @see <a href="https://bybit-exchange.github.io/docs/v5/rate-limit">Bybit: rate limit</a>
 */
final class BybitErrors {

    /** The limit of an address is counted over so long. */
    private static final Duration ADDRESS_WINDOW = Duration.ofSeconds(5);

    private static final Duration ADDRESS_BAN = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofDays(3);

    private BybitErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        return switch (code) {
            case "10003" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the exchange does not know the key: it is wrong, or of another country's site, of the"
                                + " testnet or of demo trading");
            case "10004" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the exchange does not accept the signature: the secret key is wrong");
            case "10007" -> Refusal.of(Reason.INVALID_KEY, code);
            case "33004" -> Refusal.of(Reason.KEY_EXPIRED, code);
            case "-2015" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the exchange does not accept the key: it has expired, or it is wrong")
                        .seen(SeenAddress.in(message));
            case "10005" -> Refusal.of(Reason.NO_READ_PERMISSION, code);
            case "10010" -> Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "10002", "-1" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "10006", "170005", "170222", "429" -> limited(code, answer, now);
            case "10018" -> addressLimited(code, answer, now);
            case "10009", "110132", "170209", "170348" ->
                Refusal.of(Reason.ACCOUNT_RESTRICTED, code).with("the exchange does not serve the region");
            case "131004", "131065", "20096" ->
                Refusal.of(Reason.ACCOUNT_RESTRICTED, code).with("the exchange asks for an identity check");
            case "10008", "10024", "10027", "110066", "110124" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "10000", "10016", "170001", "170007", "170032" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "10001", "10017", "10028", "10029", "100028" -> Refusal.of(Reason.UNKNOWN, code);
            default -> byStatus(code, message, answer, now);
        };
    }

    /** For an answer without a readable code. */
    static Refusal unreadable(Answer answer, Instant now) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return switch (answer.status()) {
            // a page of somebody in between is no word of the exchange
            case 401 ->
                text.isBlank() || Json.parse(answer.body()).isPresent()
                        ? wrongKey()
                        : Refusal.of(Reason.UNKNOWN, "HTTP-401");
            case 400, 404 -> Refusal.of(Reason.UNKNOWN, "HTTP-" + answer.status());
            case 403, 429 -> byStatus(null, text, answer, now);
            default -> Refusal.unavailable("the exchange sent something that is no answer of its API");
        };
    }

    private static Refusal byStatus(@Nullable String code, String message, Answer answer, Instant now) {
        return switch (answer.status()) {
            case 401 -> wrongKey();
            case 403 -> sentAway(code, message, answer, now);
            case 429 -> limited(code, answer, now);
            default -> Refusal.of(answer.status() >= 500 ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, code);
        };
    }

    /** The status that is documented for a wrong key; what its body looks like is not. */
    private static Refusal wrongKey() {
        return Refusal.of(Reason.INVALID_KEY, "HTTP-401");
    }

    private static Refusal sentAway(@Nullable String code, String message, Answer answer, Instant now) {
        String shown = code == null ? "HTTP-403" : code;
        if (message.toLowerCase(Locale.ROOT).contains("too frequent")) {
            return Refusal.of(Reason.RATE_LIMITED, shown)
                    .pausing(Optional.of(answer.retryAfter(now).orElse(ADDRESS_BAN)))
                    .everyone();
        }
        return Refusal.of(Reason.UNKNOWN, shown)
                .with("the exchange sends our server away: by the country of its address, or by the form of the call");
    }

    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code).pausing(untilReset(answer, now));
    }

    private static Refusal addressLimited(String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code)
                .pausing(Optional.of(untilReset(answer, now).orElse(ADDRESS_WINDOW)))
                .everyone();
    }

    /** The header holds a point of time in milliseconds. */
    private static Optional<Duration> untilReset(Answer answer, Instant now) {
        return answer.header("X-Bapi-Limit-Reset-Timestamp")
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> Duration.between(now, Instant.ofEpochMilli(Long.parseLong(text))))
                .filter(Duration::isPositive)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .or(() -> answer.retryAfter(now));
    }
}
