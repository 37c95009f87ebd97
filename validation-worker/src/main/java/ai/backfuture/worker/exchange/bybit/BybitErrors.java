package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Bybit's codes mean; the status of the HTTP answer counts only where there is no code.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/error">Bybit: error codes</a>
 */
final class BybitErrors {

    /** An address that asks too often is shut out for ten minutes at least. */
    private static final Duration BAN = Duration.ofMinutes(10);

    private BybitErrors() {}

    static Refusal of(String code, Answer answer, Instant now) {
        return switch (code) {
            case "10003" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the exchange does not know the key: it is wrong, or was made on another site of Bybit or"
                                + " for its test or demo trading");
            case "10004" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the signature is wrong: the secret is not the one of this key");
            case "10007" -> Refusal.of(Reason.INVALID_KEY, code);
            case "33004", "-2015" -> Refusal.of(Reason.KEY_EXPIRED, code);
            case "10005" -> Refusal.of(Reason.NO_READ_PERMISSION, code);
            case "10010" -> Refusal.of(Reason.IP_NOT_ALLOWED, code);
            case "10002", "-1" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "10006", "170222", "170005" -> limited(code, answer, now);
            case "10018", "429" -> limited(code, answer, now).everyone();
            case "10008",
                    "10009",
                    "10024",
                    "10027",
                    "20096",
                    "110066",
                    "110124",
                    "110132",
                    "131004",
                    "131065",
                    "170209",
                    "170348" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "10000", "10016", "170001", "170007", "170032" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "10028", "100028" ->
                Refusal.of(Reason.UNKNOWN, code).with("the exchange wants an account of another kind: a unified one");
            case "10001", "10017", "10029" -> Refusal.of(Reason.UNKNOWN, code);
            default -> answer.status() == 200 ? Refusal.of(Reason.UNKNOWN, code) : byStatus(code, answer, now);
        };
    }

    /** For an answer without a readable code; what such answers hold is not documented. */
    static Refusal unreadable(Answer answer, Instant now) {
        return byStatus(null, answer, now);
    }

    private static Refusal byStatus(@Nullable String code, Answer answer, Instant now) {
        return switch (answer.status()) {
            case 401 -> Refusal.of(Reason.INVALID_KEY, code == null ? "HTTP-401" : code);
            case 403 -> isBan(answer) ? banned(code) : refusedPlace(code);
            case 429 -> limited(code, answer, now).everyone();
            case 400, 404 ->
                code == null
                        ? Refusal.unavailable("the exchange sent something that is no answer of its API")
                        : Refusal.of(Reason.UNKNOWN, code);
            default -> code == null || answer.status() >= 500 ? unavailable(code) : Refusal.of(Reason.UNKNOWN, code);
        };
    }

    private static Refusal unavailable(@Nullable String code) {
        return Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code)
                .with("the exchange sent something that is no answer of its API");
    }

    private static boolean isBan(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .contains("too frequent");
    }

    private static Refusal banned(@Nullable String code) {
        return Refusal.of(Reason.RATE_LIMITED, code == null ? "HTTP-403" : code)
                .pausing(Optional.of(BAN))
                .everyone();
    }

    private static Refusal refusedPlace(@Nullable String code) {
        return Refusal.of(Reason.UNKNOWN, code)
                .with("the exchange refuses our address as such; this says nothing about the key");
    }

    /** The time at which the limit of this key is over, in milliseconds. */
    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        Optional<Duration> wait = answer.header("X-Bapi-Limit-Reset-Timestamp")
                .flatMap(text -> Json.epochMillis(TextNode.valueOf(text.strip())))
                .map(reset -> Duration.between(now, reset))
                .filter(left -> !left.isNegative() && left.compareTo(Duration.ofDays(1)) < 0);
        return Refusal.of(Reason.RATE_LIMITED, code).pausing(wait.or(() -> answer.retryAfter(now)));
    }
}
