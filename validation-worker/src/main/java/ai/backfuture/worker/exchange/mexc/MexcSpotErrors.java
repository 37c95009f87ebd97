package ai.backfuture.worker.exchange.mexc;

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
 * What the error codes of MEXC's spot API mean; the HTTP status of a code is not documented, so the code decides first.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/error-code">MEXC spot: error codes</a>
 */
final class MexcSpotErrors {

    /** The shortest ban that the exchange documents, for one that comes without its length. */
    private static final Duration SHORTEST_BAN = Duration.ofMinutes(2);

    private MexcSpotErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        if (answer.status() == 418) {
            return banned(code, answer, now);
        }
        return switch (code) {
            case "400", "602", "10001", "10072", "700001", "700002" -> Refusal.of(Reason.INVALID_KEY, code);
            case "10073", "700003", "700005" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "700006" -> Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "401", "700007" -> Refusal.of(Reason.NO_READ_PERMISSION, code);
            case "429" -> limited(code, answer, now);
            case "10265", "60005", "70011", "140002", "730100" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "500", "503", "504", "604", "801", "11444" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "10007", "30016", "30018", "30020" ->
                Refusal.of(Reason.UNKNOWN, code).with("the exchange does not let this key ask about that pair");
            case "700004", "700008", "700013" -> Refusal.of(Reason.UNKNOWN, code);
            default -> byStatus(code, message, answer, now);
        };
    }

    /** For an answer without a readable code: HTML of a firewall, cut off, empty. Never a word about the key. */
    static Refusal unreadable(Answer answer, Instant now) {
        return switch (answer.status()) {
            case 401 -> Refusal.of(Reason.UNKNOWN, "HTTP-401");
            case 418 -> banned(null, answer, now);
            case 429 -> limited(null, answer, now);
            default -> Refusal.unavailable("the exchange sent something that is no answer of its API");
        };
    }

    private static Refusal byStatus(String code, String message, Answer answer, Instant now) {
        if (answer.status() == 429) {
            return limited(code, answer, now);
        }
        boolean unavailable = answer.status() >= 500
                || message.toLowerCase(Locale.ROOT).contains("maintenance")
                || (answer.status() == 403 && message.toLowerCase(Locale.ROOT).contains("access denied"));
        return Refusal.of(unavailable ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, code);
    }

    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code).pausing(answer.retryAfter(now));
    }

    private static Refusal banned(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code)
                .pausing(Optional.of(answer.retryAfter(now).orElse(SHORTEST_BAN)))
                .everyone();
    }
}
