package ai.backfuture.worker.exchange.htx;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is the same in the errors of both APIs of HTX: the one code for everything that is wrong with a signature, limits
 * and outages.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#faq">HTX: FAQ on failed signatures</a>
 */
final class HtxErrors {

    /** A number of milliseconds beyond this is a point of time, not a span. */
    private static final long NO_SPAN = Duration.ofDays(3650).toMillis();

    private static final Duration LONGEST_WAIT = Duration.ofDays(3);

    private HtxErrors() {}

    /**
     * One code stands for several causes, and its text tells them apart, in English or Chinese. A text that nobody knows
     * says nothing about the key: it may be our clock or our host.
     */
    static Refusal signature(String code, String message) {
        return byText(code, message).orElseGet(() -> Refusal.of(Reason.UNKNOWN, code)
                .with("the exchange does not accept the signature and does not say why"));
    }

    static Optional<Refusal> byText(String code, String message) {
        String text = message.toLowerCase(Locale.ROOT);
        if (text.contains("incorrect ip address") || text.contains("ip地址错误")) {
            return Optional.of(Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message)));
        }
        if (text.contains("apikey has expired") || text.contains("api key has expired")) {
            return Optional.of(Refusal.of(Reason.KEY_EXPIRED, code));
        }
        if (text.contains("api key has no permission") || text.contains("api key没有权限")) {
            return Optional.of(Refusal.of(Reason.NO_READ_PERMISSION, code));
        }
        if (text.contains("invalid submission time") || text.contains("无效的提交时间")) {
            return Optional.of(Refusal.of(Reason.CLOCK_SKEW, code));
        }
        if (text.contains("incorrect access key")) {
            return Optional.of(Refusal.of(Reason.INVALID_KEY, code));
        }
        if (text.contains("verification failure") || text.contains("校验失败")) {
            return Optional.of(Refusal.of(Reason.INVALID_KEY, code)
                    .with("the exchange does not accept the signature: the secret key is wrong"));
        }
        return Optional.empty();
    }

    /** For an answer without a readable code: HTML, cut off, empty. Never a word about the key. */
    static Refusal unreadable(Answer answer, Instant now) {
        return switch (answer.status()) {
            case 401 -> Refusal.of(Reason.UNKNOWN, "HTTP-401");
            case 429 -> limited(null, answer, now);
            default -> Refusal.unavailable("the exchange sent something that is no answer of its API");
        };
    }

    static Refusal byStatus(String code, String message, Answer answer, Instant now) {
        if (answer.status() == 429) {
            return limited(code, answer, now);
        }
        String text = message.toLowerCase(Locale.ROOT);
        boolean unavailable = answer.status() >= 500 || text.contains("maintain") || text.contains("maintenance");
        return Refusal.of(unavailable ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, code);
    }

    /** Limits are counted for each user; spot and contracts name the time to wait in headers of their own. */
    static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        Optional<Duration> wait = Stream.of("recovery-time", "X-HB-RateLimit-Requests-Expire", "ratelimit-reset")
                .flatMap(header -> wait(answer, header, now).stream())
                .findFirst();
        return Refusal.of(Reason.RATE_LIMITED, code).pausing(wait.or(() -> answer.retryAfter(now)));
    }

    /** In milliseconds; the documents leave open whether it is a span or a point of time, and the number tells. */
    private static Optional<Duration> wait(Answer answer, String header, Instant now) {
        return answer.header(header)
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::parseLong)
                .map(millis -> millis > NO_SPAN
                        ? Duration.between(now, Instant.ofEpochMilli(millis))
                        : Duration.ofMillis(millis))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST_WAIT) <= 0);
    }
}
