package ai.backfuture.worker.exchange.htx;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.SeenAddress;
import java.time.Instant;

/**
 * What the error codes of HTX's contracts mean. Some numbers mean something else on spot: 1003 is an outage here and a
 * bad signature there.
 *
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/#details-of-each-error-code">HTX contracts: error
 *     codes</a>
 */
final class HtxFuturesErrors {

    /** The account is in a mode that another version of the API serves. */
    static final String OTHER_MODE = "4007";

    private HtxFuturesErrors() {}

    static Refusal of(String code, String message, Answer answer, Instant now) {
        return switch (code) {
            case "403", "api-signature-not-valid" -> HtxErrors.signature(code, message);
            case "12004" -> Refusal.of(Reason.KEY_EXPIRED, code);
            case "12007", "12008", "1253" -> Refusal.of(Reason.INVALID_KEY, code);
            case "12005" -> Refusal.of(Reason.IP_NOT_ALLOWED, code).seen(SeenAddress.in(message));
            case "12001", "12006" -> Refusal.of(Reason.CLOCK_SKEW, code);
            case "1109", "1110", "1111", "1112", "1113", "1114", "1115", "1254" ->
                Refusal.of(Reason.NO_TRADING_PERMISSION, code)
                        .with("the main account has not given this sub-account the right to trade contracts");
            case "1010", "1011", "1012", "1021", "1220" ->
                Refusal.of(Reason.FUTURES_NOT_ENABLED, code).with("contract trading has not been opened");
            case "1084", "1221", "1222", "1223", "1224", "1231", "12009" -> Refusal.of(Reason.ACCOUNT_RESTRICTED, code);
            case "1032" -> HtxErrors.limited(code, answer, now);
            case "1000", "1001", "1003", "1004", "1431", "500" -> Refusal.of(Reason.EXCHANGE_UNAVAILABLE, code);
            case OTHER_MODE -> Refusal.of(Reason.UNKNOWN, code).with("the account's mode is not served by this call");
            case "method-not-allowed" -> Refusal.of(Reason.UNKNOWN, code);
            default -> HtxErrors.byStatus(code, message, answer, now);
        };
    }
}
