package ai.backfuture.worker.exchange.okx;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What OKX's codes mean. The code decides and not the status: a busy system answers 429 as well.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#error-code-rest-api">OKX: REST error codes</a>
 */
final class OkxErrors {

    /** Limits are counted over two seconds, and no header tells how much of that is left. */
    private static final Duration WINDOW = Duration.ofSeconds(2);

    private OkxErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        return switch (code) {
            case "50111", "50114", "50008" -> Refusal.of(Reason.INVALID_KEY, code);
            case "50113" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the signature is wrong: the secret key is not the one of this key");
            case "50105" -> Refusal.of(Reason.WRONG_PASSPHRASE, code);
            case "50119" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the exchange does not know the key on any of the sites that we can ask");
            case "50101" ->
                Refusal.of(Reason.INVALID_KEY, code)
                        .with("the key was made for demo trading; make one for live trading");
            case "50102", "50112" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "50110" -> Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "50035" ->
                Refusal.of(Reason.IP_NOT_ALLOWED, code).with("the exchange wants the key to be bound to addresses");
            case "50120", "50030" -> Refusal.of(Reason.NO_READ_PERMISSION, code);
            case "50100",
                    "50007",
                    "50009",
                    "50012",
                    "50019",
                    "50020",
                    "50021",
                    "50022",
                    "50027",
                    "50028",
                    "50029",
                    "50051",
                    "50052",
                    "50059",
                    "50060",
                    "4088",
                    "51155",
                    "51734" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "50121" ->
                Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code)
                        .with("the exchange does not serve the place where our server stands");
            case "50011", "50040", "50061" -> limited(code, answer, now);
            case "50001", "50004", "50005", "50013", "50026", "50046", "50062" ->
                Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "50103", "50104", "50106", "50107", "50108", "50109", "50115" -> Refusal.of(Reason.UNKNOWN, code);
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

    private static Refusal byStatus(String code, Answer answer, Instant now) {
        if (answer.status() == 429) {
            return limited(code, answer, now);
        }
        return Refusal.of(answer.status() >= 500 ? Reason.EXCHANGE_UNAVAILABLE : Reason.UNKNOWN, code);
    }

    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code)
                .pausing(Optional.of(answer.retryAfter(now).orElse(WINDOW)));
    }
}
