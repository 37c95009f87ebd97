package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Trouble;
import java.time.Instant;

/**
 * How HTX words what is not the fault of the request. Two calls tell of maintenance instead of failing in it.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#error-code">Errors of spot</a>
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/#details-of-each-error-code">Errors of contracts</a>
 */
final class HtxTroubles {

    private HtxTroubles() {}

    static Reply reply(Trouble trouble, ApiRequest request, Instant now) {
        ApiShape shape = ApiShape.of(request);
        return switch (trouble) {
            case Trouble.Maintenance()
            when request.path().equals("/v2/market-status") ->
                shape.ok(Json.object(
                        "marketStatus",
                        2,
                        "haltStartTime",
                        now.toEpochMilli(),
                        "haltReason",
                        3,
                        "affectedSymbols",
                        "all"));
            case Trouble.Maintenance() when request.path().startsWith("/heartbeat") -> shape.ok(Heartbeat.of(0));
            case Trouble.Maintenance() -> maintenance(shape);
            case Trouble.ServerError() -> serverError(shape);
            case Trouble.RateLimited limited when limited.retryAfterSeconds().isEmpty() -> tooMany(shape);
            case Trouble.RateLimited limited ->
                HtxLimits.usedUp(
                        tooMany(shape),
                        shape,
                        now.plusSeconds(limited.retryAfterSeconds().getAsLong()));
            case Trouble.Banned(long seconds) -> banned(shape, now, seconds);
            case Trouble.KeyExpired() -> shape.refusing(Objection.KEY_EXPIRED, "");
            case Trouble.AccountRestricted() -> restricted(shape);
            case Trouble.ClockOff() -> shape.refusing(Objection.TIME_WRONG, "");
        };
    }

    private static Reply maintenance(ApiShape shape) {
        return switch (shape) {
            case SPOT_V1 -> ApiShape.spotError("system-maintenance", "System is in maintenance!");
            case SPOT_V2 -> shape.numbered(500, "system-maintenance");
            case CONTRACT_V1 -> shape.numbered(1431, "The system is being maintained, please try again later.");
            case CONTRACT_V5 ->
                ApiShape.withStatus(
                        503, shape.numbered(1431, "The system is being maintained, please try again later."));
        };
    }

    private static Reply serverError(ApiShape shape) {
        return switch (shape) {
            case SPOT_V1 -> ApiShape.spotError("gateway-internal-error", "Failed to load data. Try again later.");
            case SPOT_V2 -> shape.numbered(500, "system error");
            case CONTRACT_V1 -> shape.numbered(1000, "System abnormality.");
            case CONTRACT_V5 -> ApiShape.withStatus(500, shape.numbered(1000, "System abnormality."));
        };
    }

    private static Reply tooMany(ApiShape shape) {
        return switch (shape) {
            case SPOT_V1 ->
                ApiShape.withStatus(429, ApiShape.spotError("rate-too-many-requests", "exceeded rate limit"));
            case SPOT_V2 -> ApiShape.withStatus(429, shape.numbered(1006, "too many requests"));
            case CONTRACT_V1, CONTRACT_V5 ->
                ApiShape.withStatus(429, shape.numbered(1032, "The number of access exceeded the limit."));
        };
    }

    /** Contracts tell when a ban ends; spot shows the page of the content network in front of it. */
    private static Reply banned(ApiShape shape, Instant now, long seconds) {
        if (shape.isSpot()) {
            return Reply.html(
                    403,
                    "1015",
                    "<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Error 1015</h1>"
                            + "<p>You are being rate limited</p></body></html>");
        }
        Instant recovery = now.plusSeconds(seconds);
        return HtxLimits.usedUp(tooMany(shape), shape, recovery)
                .with("recovery-time", Long.toString(recovery.toEpochMilli()));
    }

    private static Reply restricted(ApiShape shape) {
        return switch (shape) {
            case SPOT_V1 -> ApiShape.spotError("operation-forbidden-for-lock-account-state", "The account is locked.");
            case SPOT_V2, CONTRACT_V1, CONTRACT_V5 ->
                shape.numbered(Objection.USER_LOCKED.code(), Objection.USER_LOCKED.text());
        };
    }
}
