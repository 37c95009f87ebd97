package ai.backfuture.worker.exchange.coinbase;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What Coinbase's errors mean. One bare 401 stands for everything that can be wrong with a key, a token or an address.
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/api-architecture/error-messages">Coinbase: error messages</a>
 */
enum CoinbaseErrors {
    OF_THE_ACCOUNT {
        @Override
        Refusal refusedCall(@Nullable String code, Answer answer) {
            return code == null
                    ? Refusal.unavailable("the exchange sent something that is no answer of its API")
                    : Refusal.of(Reason.UNKNOWN, code);
        }
    },
    /** What an account without futures answers is not documented, so every refusal is taken for that. */
    OF_FUTURES {
        @Override
        Refusal refusedCall(@Nullable String code, Answer answer) {
            return answer.status() >= 400 && answer.status() < 500
                    ? Refusal.of(Reason.FUTURES_NOT_ENABLED, code == null ? "HTTP-" + answer.status() : code)
                    : OF_THE_ACCOUNT.refusedCall(code, answer);
        }
    };

    /** An answer that says neither whom nor what it is about. */
    abstract Refusal refusedCall(@Nullable String code, Answer answer);

    Refusal of(String code, String message, Answer answer, Instant now) {
        String text = message.toLowerCase(Locale.ROOT);
        return switch (code) {
            case "rate_limit_exceeded", "resource_exhausted" -> limited(code, answer, now);
            case "internal_server_error" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "personal_details_required",
                    "identity_verification_required",
                    "jumio_verification_required",
                    "jumio_face_match_verification_required",
                    "unverified_email",
                    "two_factor_required" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "invalid_scope" -> Refusal.of(Reason.NO_READ_PERMISSION, code);
            case "authentication_error",
                    "invalid_token",
                    "revoked_token",
                    "expired_token",
                    "invalid_authentication_method",
                    "unauthorized" ->
                text.contains("timestamp expired") ? Refusal.of(Reason.CLOCK_SKEW, code) : invalidKey(code);
            default -> byStatusAndText(code, text, answer, now);
        };
    }

    /** For an answer without a readable code: plain text, HTML, cut off, empty. */
    Refusal unreadable(Answer answer, Instant now) {
        return byStatus(null, answer, now);
    }

    private Refusal byStatusAndText(String code, String text, Answer answer, Instant now) {
        if (text.contains("missing required scopes") || text.contains("permission is required")) {
            return Refusal.of(Reason.NO_READ_PERMISSION, code);
        }
        if (text.contains("user is not allowed to") || text.contains("target is not enabled for trading")) {
            return Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
        }
        if (text.contains("request timestamp expired")) {
            return Refusal.of(Reason.CLOCK_SKEW, code);
        }
        if (text.contains("allowlist") || text.contains("ip address")) {
            return Refusal.of(Reason.IP_NOT_ALLOWED, code);
        }
        return byStatus(code, answer, now);
    }

    private Refusal byStatus(@Nullable String code, Answer answer, Instant now) {
        if (answer.status() == 401) {
            return invalidKey(code);
        }
        if (answer.status() == 429) {
            return limited(code, answer, now);
        }
        return answer.status() >= 500
                ? Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code)
                        .with("the exchange sent something that is no answer of its API")
                : refusedCall(code, answer);
    }

    private static Refusal invalidKey(@Nullable String code) {
        return Refusal.of(Reason.INVALID_KEY, code)
                .with("the exchange accepts neither the key nor its signature, or the key's list lacks our address:"
                        + " it does not tell which; where a key is of the kind Ed25519, make one of the kind"
                        + " ECDSA");
    }

    private static Refusal limited(@Nullable String code, Answer answer, Instant now) {
        return Refusal.of(Reason.RATE_LIMITED, code)
                .pausing(answer.resetHeader("x-ratelimit-reset", now).or(() -> answer.retryAfter(now)));
    }
}
