package ai.backfuture.worker.exchange.binance;

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
 * What Binance's error codes mean. One of them stands for a wrong key, a foreign address and a missing right: which of
 * these it is depends on the call that it answers.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/errors">Binance: spot errors</a>
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/error-code">USDⓈ-M errors</a>
 */
enum BinanceErrors {
    /** Answers to the one call that any key may make. */
    OF_THE_KEY {
        @Override
        Refusal keyAddressOrRight(String code) {
            return Refusal.of(Reason.INVALID_KEY, code)
                    .with("the exchange knows no such key, or the key's list lacks our address: it does not tell"
                            + " which");
        }
    },
    /** Answers to calls that need a right. */
    OF_A_READ {
        @Override
        Refusal keyAddressOrRight(String code) {
            return Refusal.of(Reason.NO_READ_PERMISSION, code);
        }
    };

    /** The shortest ban that the exchange documents, for one that comes without its length. */
    private static final Duration SHORTEST_BAN = Duration.ofMinutes(2);

    /** What {@code -2015} is about. */
    abstract Refusal keyAddressOrRight(String code);

    Refusal of(String code, String message, Answer answer, Instant now) {
        if (answer.status() == 418) {
            return banned(code, answer, now);
        }
        return switch (code) {
            case "-2015" -> keyAddressOrRight(code);
            case "-2014", "-1002", "-1099" -> Refusal.of(Reason.INVALID_KEY, code);
            case "-1022" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the signature is wrong: the secret key is not the one of this key");
            case "-1005", "-1011" -> Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "-1021", "-5028" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "-1003", "-1015" -> limited(code, answer, now);
            case "-1000", "-1001", "-1006", "-1007", "-1008", "-1016" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "-2017", "-2023", "-4087", "-4088", "-4109", "-4192", "-4400", "-4402" ->
                Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "-2010" -> Refusal.of(isAboutTheAccount(message) ? Reason.ACCOUNT_RESTRICTED : Reason.UNKNOWN, code);
            default -> byStatus(code, answer, now);
        };
    }

    /** For an answer without a readable code: HTML of a firewall, cut off, empty. Never a word about the key. */
    Refusal unreadable(Answer answer, Instant now) {
        return switch (answer.status()) {
            case 401 -> Refusal.of(Reason.UNKNOWN, "HTTP-401");
            case 418 -> banned(null, answer, now);
            case 429 -> limited(null, answer, now);
            case 451 -> locationBlocked(null);
            default -> Refusal.unavailable("the exchange sent something that is no answer of its API");
        };
    }

    private static Refusal byStatus(String code, Answer answer, Instant now) {
        return switch (answer.status()) {
            case 429 -> limited(code, answer, now);
            case 451 -> locationBlocked(code);
            case 403, 408 -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            default -> Refusal.of(answer.status() >= 500 ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, code);
        };
    }

    private static boolean isAboutTheAccount(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return text.contains("disabled on this account")
                || text.contains("may not place or cancel orders")
                || text.contains("not permitted for this account");
    }

    private static Refusal locationBlocked(@Nullable String code) {
        return Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code)
                .with("the exchange does not serve the place where our server stands");
    }

    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code)
                .pausing(answer.retryAfter(now))
                .everyone();
    }

    private static Refusal banned(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code)
                .pausing(Optional.of(answer.retryAfter(now).orElse(SHORTEST_BAN)))
                .everyone();
    }
}
