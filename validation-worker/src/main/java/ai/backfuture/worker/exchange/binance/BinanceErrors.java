package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Binance's error codes mean, spot and futures alike; the HTTP status of a code varies, so the code decides first.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/errors">Binance spot: error codes</a>
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/error-code">Binance USDⓈ-M
 *     futures: error codes</a>
 */
final class BinanceErrors {

    static final String KEY_ADDRESS_OR_RIGHT = "-2015";

    /** The limits are counted per minute and for our address as a whole. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Duration SHORTEST_BAN = Duration.ofMinutes(2);
    private static final Duration LONGEST_BAN = Duration.ofDays(3);

    private static final Pattern BANNED_UNTIL = Pattern.compile("banned until ([0-9]{13})\\b");

    private static final List<String> RESTRICTED = List.of(
            "action is disabled on this account",
            "account may not place or cancel orders",
            "symbol is not permitted for this account");

    private BinanceErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        if (answer.status() == 418) {
            return banned(code, message, answer, now);
        }
        return switch (code) {
            case KEY_ADDRESS_OR_RIGHT ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the exchange does not accept the key, or our address is not on the key's list: it does"
                                + " not tell which")
                        .seen(SeenAddress.in(message));
            case "-1022" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the exchange does not accept the signature: the secret key is wrong");
            case "-1002", "-1099", "-2008", "-2014" -> Refusal.of(Reason.INVALID_KEY, code);
            case "-1005", "-1011" -> Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "-1021", "-5028" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "-1003" ->
                bannedUntil(message, now).isPresent()
                        ? banned(code, message, answer, now)
                        : limited(code, answer, now).everyone();
            case "-1015" -> limited(code, answer, now);
            case "-1000", "-1001", "-1006", "-1007", "-1008", "-1016" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "-2010" -> Refusal.of(isRestricted(message) ? Reason.ACCOUNT_RESTRICTED : Reason.UNKNOWN, code);
            case "-2017", "-2023", "-4087", "-4088", "-4109", "-4192", "-4400", "-4402" ->
                Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            default -> byStatus(code, answer, now);
        };
    }

    /** For an answer without a readable code: HTML of a firewall, cut off, empty. Never a word about the key. */
    static Refusal unreadable(Answer answer, Instant now) {
        return answer.status() == 401 ? Refusal.of(Reason.UNKNOWN, "HTTP-401") : byStatus(null, answer, now);
    }

    private static Refusal byStatus(@Nullable String code, Answer answer, Instant now) {
        return switch (answer.status()) {
            case 403 ->
                Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code).with("a firewall in front of the exchange sent us away");
            case 408 -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case 418 -> banned(code, "", answer, now);
            case 429 -> limited(code, answer, now).everyone();
            case 451 ->
                Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code)
                        .with("the exchange does not serve the location of our server");
            default ->
                answer.status() >= 500 || code == null
                        ? Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code)
                        : Refusal.of(Reason.UNKNOWN, code);
        };
    }

    /** Going on in spite of it leads to a ban. */
    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code)
                .pausing(Optional.of(answer.retryAfter(now).orElse(WINDOW)));
    }

    private static Refusal banned(@Nullable String code, String message, Answer answer, Instant now) {
        Duration pause =
                answer.retryAfter(now).or(() -> bannedUntil(message, now)).orElse(SHORTEST_BAN);
        return Refusal.of(Reason.RATE_LIMITED, code).pausing(Optional.of(pause)).everyone();
    }

    private static Optional<Duration> bannedUntil(String message, Instant now) {
        Matcher until = BANNED_UNTIL.matcher(message);
        return until.find()
                ? Optional.of(Duration.between(now, Instant.ofEpochMilli(Long.parseLong(until.group(1)))))
                        .filter(Duration::isPositive)
                        .map(ban -> ban.compareTo(LONGEST_BAN) > 0 ? LONGEST_BAN : ban)
                : Optional.empty();
    }

    private static boolean isRestricted(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return RESTRICTED.stream().anyMatch(text::contains);
    }
}
