package ai.backfuture.worker.exchange.kucoin;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What KuCoin's error codes mean. The HTTP status varies for one and the same code, so the code decides first.
 *
 * @see <a href="https://www.kucoin.com/docs-new/error-code">KuCoin: error codes</a>
 */
final class KuCoinErrors {

    /** How long the firewall in front of KuCoin keeps an address out. */
    private static final Duration FIREWALL_BLOCK = Duration.ofSeconds(30);

    private static final String FIREWALL_CODE = "1015";

    private KuCoinErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        return switch (code) {
            case "400002" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "400003" -> Refusal.of(Reason.INVALID_KEY, code);
            // with key versions 2 and 3 a wrong secret spoils the passphrase too
            case "400004" ->
                Refusal.of(Reason.WRONG_PASSPHRASE, code)
                        .with("the exchange does not accept the passphrase, or the secret key it is signed with");
            case "400005" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the exchange does not accept the signature: secret key or passphrase is wrong");
            case "400006" -> Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "400007" -> Refusal.of(Reason.NO_READ_PERMISSION, code);
            case "400008" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the key is of an old version that the exchange no longer takes: make a new key");
            case "400009" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the key is of a version that the exchange does not take: make a new key");
            case "400302" ->
                Refusal.of(Reason.ACCOUNT_RESTRICTED, code)
                        .with("the exchange does not serve the region of our server's address");
            case "400010",
                    "400200",
                    "400301",
                    "400303",
                    "400304",
                    "400500",
                    "400700",
                    "411100",
                    "411200",
                    "200009",
                    "126002",
                    "126047",
                    "126048",
                    "130201",
                    "130302" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "429000", "429001", "429002" -> limited(code, answer, now);
            case FIREWALL_CODE -> firewall(answer, now);
            case "500000", "501000", "503000", "504000", "505000" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "400001", "400100", "404000", "415000" -> Refusal.of(Reason.UNKNOWN, code);
            default -> byStatus(code, answer, now);
        };
    }

    /** For an answer without a readable code: HTML, cut off, empty. Never a word about the key. */
    static Refusal unreadable(Answer answer, Instant now) {
        if (answer.status() == 403 && firewallPage(answer)) {
            return firewall(answer, now);
        }
        if (answer.status() == 401) {
            return Refusal.of(Reason.UNKNOWN, "HTTP-401");
        }
        return answer.status() == 429
                ? limited(null, answer, now)
                : Refusal.unavailable("the exchange sent something that is no answer of its API");
    }

    private static Refusal byStatus(String code, Answer answer, Instant now) {
        if (answer.status() == 429) {
            return limited(code, answer, now);
        }
        return Refusal.of(answer.status() >= 500 ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, code);
    }

    /**
     * The time to wait is in milliseconds. Without it the exchange is overloaded rather than the user over a limit.
     *
     * @see <a href="https://www.kucoin.com/docs-new/rate-limit">KuCoin: rate limit</a>
     */
    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        Optional<Duration> reset = answer.millisHeader("gw-ratelimit-reset");
        return Refusal.of(Reason.RATE_LIMITED, code).pausing(reset.or(() -> answer.retryAfter(now)));
    }

    private static Refusal firewall(Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, FIREWALL_CODE)
                .pausing(Optional.of(answer.retryAfter(now).orElse(FIREWALL_BLOCK)))
                .everyone();
    }

    private static boolean firewallPage(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8).contains(FIREWALL_CODE);
    }
}
