package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.application.Clash;
import ai.backfuture.connection.domain.Violation;
import ai.backfuture.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The problems that the API answers with; none repeats what was sent. */
final class Refusals {

    /** Violations that have a code of their own to the client, the most telling first. */
    private static final List<String> TELLING = List.of("EXCHANGE_NOT_SUPPORTED", "CREDENTIALS_SWAPPED");

    private Refusals() {}

    static HttpProblem invalid(List<Violation> violations) {
        Set<String> codes = violations.stream().map(Violation::code).collect(java.util.stream.Collectors.toSet());
        Violation first = violations.getFirst();
        for (String telling : TELLING) {
            if (codes.contains(telling)) {
                Violation told = violations.stream()
                        .filter(v -> v.code().equals(telling))
                        .findFirst()
                        .orElse(first);
                return problem(telling, told.message(), violations);
            }
        }
        return problem("VALIDATION_FAILED", first.message(), violations);
    }

    static HttpProblem clash(Clash clash) {
        return switch (clash) {
            case Clash.NameTaken() -> nameTaken();
            case Clash.KeyAlreadyConnected(var connectionId) ->
                Problems.of(
                        409,
                        "KEY_ALREADY_CONNECTED",
                        "Key already connected",
                        "You have already connected this API key.",
                        Map.of("connectionId", connectionId.toString()));
        };
    }

    static HttpProblem nameTaken() {
        return Problems.of(
                409,
                "NAME_TAKEN",
                "Name taken",
                "Another connection of yours has this name; names differ by more than case.");
    }

    static HttpProblem suspended() {
        return Problems.of(
                409,
                "SUSPENDED_BY_OPERATOR",
                "Stopped by an operator",
                "An operator has stopped this for the time being: nothing is connected or tested, and strategies are"
                        + " suspended. Your keys are not the cause. Try again when the stop has been lifted.");
    }

    static HttpProblem removing() {
        return Problems.of(
                409, "CONNECTION_REMOVING", "Connection is being removed", "This connection is on its way out.");
    }

    static HttpProblem secretStoreUnavailable() {
        return Problems.retryLater(
                503,
                "SECRET_STORE_UNAVAILABLE",
                "Secret store unavailable",
                "We cannot store your keys safely at the moment, so nothing was stored. Try again shortly.",
                10);
    }

    static HttpProblem tryAgain() {
        return Problems.retryLater(
                503, "TRY_AGAIN", "Not done", "The request took too long and nothing was stored. Try again.", 1);
    }

    private static HttpProblem problem(String code, String detail, List<Violation> violations) {
        return Problems.of(400, code, "Invalid request", detail, Map.of("violations", violations));
    }
}
