package ai.backfuture.strategy.adapter.rest;

import ai.backfuture.problem.Problems;
import ai.backfuture.strategy.domain.Enablement;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the strategy calls say no; refusals to enable are counted. */
@ApplicationScoped
class StrategyProblems {

    private final MeterRegistry meters;

    StrategyProblems(MeterRegistry meters) {
        this.meters = meters;
    }

    HttpProblem refused(Enablement.Refused refusal) {
        count(refusal.code().name());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("connectionStatus", refusal.connectionStatus());
        members.put("reason", refusal.reason());
        members.put("kind", refusal.kind());
        members.put("reasonTitle", refusal.title());
        members.put("cause", refusal.cause());
        members.put("whatToDo", refusal.whatToDo());
        String detail = refusal.cause() == null ? refusal.title() : refusal.title() + ": " + refusal.cause();
        return Problems.of(409, refusal.code().name(), title(refusal.code()), detail, members);
    }

    HttpProblem enablingMustWait() {
        count("VIEW_CATCHING_UP");
        return catchingUp();
    }

    HttpProblem catchingUp() {
        return Problems.retryLater(
                503,
                "VIEW_CATCHING_UP",
                "Connections are being caught up with",
                "What is known here of the connection may be out of date. Nothing was changed; try again.",
                1);
    }

    HttpProblem connectionUnknown() {
        return Problems.of(
                404, "CONNECTION_UNKNOWN", "Connection unknown", "You have no connection with this connectionId.");
    }

    HttpProblem mustBeDisabledFirst() {
        return Problems.of(
                409,
                "STRATEGY_ENABLED",
                "The strategy is enabled",
                "Disable it before you change its connection or market.");
    }

    private void count(String code) {
        meters.counter("backfuture.strategies.enabling.refused", "code", code).increment();
    }

    private static String title(Enablement.Code code) {
        return switch (code) {
            case CONNECTION_NOT_ONLINE -> "The connection is not online";
            case TRADE_RIGHT_NOT_CONFIRMED -> "The trade right is not confirmed";
            case SUSPENDED_BY_OPERATOR -> "Stopped by an operator";
        };
    }
}
