package ai.backfuture.worker.exchange.htx;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import java.time.Instant;

/**
 * What the error codes of HTX's spot and user APIs mean: words in the old one, numbers in the new one.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#error-code">HTX spot: error code</a>
 */
final class HtxSpotErrors {

    private HtxSpotErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        return switch (code) {
            case "api-signature-not-valid" -> HtxErrors.signature(code, message);
            // the contract API's numbers, which newer calls of the spot host answer with as well
            case "12004" -> Refusal.of(Reason.KEY_EXPIRED, code);
            case "12001", "12006" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "12007", "12008" -> Refusal.of(Reason.INVALID_KEY, code);
            case "api-signature-check-failed", "login-required" -> Refusal.of(Reason.INVALID_KEY, code);
            // should the new API ever word its refusals as the old one does, the text says more than the code
            case "1003" -> HtxErrors.byText(code, message).orElseGet(() -> Refusal.of(Reason.INVALID_KEY, code));
            case "1002" -> Refusal.of(Reason.UNKNOWN, code).with("the exchange does not let this account ask for that");
            case "2002" ->
                message.contains("auth.fail")
                        ? Refusal.of(Reason.INVALID_KEY, code)
                        : HtxErrors.byText(code, message).orElseGet(() -> Refusal.of(Reason.UNKNOWN, code));
            case "operation-forbidden-for-lock-account-state", "base-operation-forbidden" ->
                Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "rate-too-many-requests", "too-many-requests", "base-request-exceed-frequency-limit", "1006" ->
                HtxErrors.limited(code, answer, now);
            case "invalid-parameter" ->
                message.contains("request limit")
                        ? HtxErrors.limited(code, answer, now)
                        : Refusal.of(Reason.UNKNOWN, code);
            case "gateway-internal-error", "system-maintenance", "timeout", "base-system-error", "500" ->
                Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case "method-not-allowed" -> Refusal.of(Reason.UNKNOWN, code);
            default -> HtxErrors.byStatus(code, message, answer, now);
        };
    }
}
