package ai.backfuture.worker.exchange.bitget;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Bitget's error codes mean. HTTP is nearly always 400, so the code decides first.
 *
 * <p>Other tables of these codes are about, some of the exchange's own tools; they contradict its documents, which are
 * followed here.
 *
 * @see <a href="https://www.bitget.com/api-doc/spot/error-code/restapi">Bitget: error codes</a>
 */
final class BitgetErrors {

    /** Limits are per second, and no header tells how long to wait. */
    private static final Duration LIMIT_WINDOW = Duration.ofSeconds(1);

    private BitgetErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        return switch (code) {
            case "40006", "40037", "40041" -> Refusal.of(Reason.INVALID_KEY, code);
            case "40009" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the signature is wrong: the secret key is not the one of this key");
            case "40012" ->
                Refusal.of(Reason.WRONG_PASSPHRASE, code)
                        .with("the exchange does not accept the passphrase together with this key");
            case "40036" -> Refusal.of(Reason.WRONG_PASSPHRASE, code);
            case "40099" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the key is of the other environment: a demo key where a live one is needed, or the"
                                + " reverse");
            case "40004", "40005", "40008", "40078", "40911" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "40018", "40038", "49003" ->
                Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "40014", "40040" -> Refusal.of(Reason.NO_READ_PERMISSION, code);
            case "40025", "40301" ->
                Refusal.of(Reason.ACCOUNT_RESTRICTED, code)
                        .with("the exchange does not give this right to the user, whatever the key may do");
            case "40013",
                    "40016",
                    "40022",
                    "40023",
                    "40024",
                    "40026",
                    "40031",
                    "40035",
                    "40061",
                    "40068",
                    "40100",
                    "40101",
                    "40111",
                    "40199",
                    "40710" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "40000", "40103", "40104" ->
                Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code)
                        .with("the exchange does not serve the place where our server stands");
            case "429" -> limited(code, answer, now);
            case "40010", "40015", "40200", "40308", "40725" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "40084", "40085" ->
                Refusal.of(Reason.UNKNOWN, code).with("the exchange does not tell of which kind this account is");
            case "40001", "40002", "40003", "40007", "40011", "40017", "40019", "40020", "400172" ->
                Refusal.of(Reason.UNKNOWN, code);
            default -> byStatus(code, answer, now);
        };
    }

    /** For an answer without a readable code: HTML, cut off, empty. Never a word about the key. */
    static Refusal unreadable(Answer answer, Instant now) {
        return switch (answer.status()) {
            case 401 -> Refusal.of(Reason.UNKNOWN, "HTTP-401");
            case 429 -> limited(null, answer, now);
            default -> Refusal.unavailable("the exchange sent something that is no answer of its API");
        };
    }

    /** The exchange is being worked on, and says so itself. */
    static boolean saysMaintenance(Refusal refusal) {
        return "40200".equals(refusal.exchangeCode()) || "40308".equals(refusal.exchangeCode());
    }

    private static Refusal byStatus(String code, Answer answer, Instant now) {
        if (answer.status() == 429) {
            return limited(code, answer, now);
        }
        return Refusal.of(answer.status() >= 500 ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, code);
    }

    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code)
                .pausing(Optional.of(answer.retryAfter(now).orElse(LIMIT_WINDOW)));
    }
}
