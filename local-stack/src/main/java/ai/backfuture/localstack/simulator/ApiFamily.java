package ai.backfuture.localstack.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Endpoints behind one gate: all of them sign, refuse and fail alike. */
public final class ApiFamily {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Gate gate;
    private final List<Endpoint> endpoints;

    public ApiFamily(Gate gate, List<Endpoint> endpoints) {
        this.gate = gate;
        this.endpoints = List.copyOf(endpoints);
    }

    /** Finds the endpoint, asks the gate, then lets the endpoint answer. */
    public Outcome answer(ApiRequest request, Desk desk) {
        for (Endpoint endpoint : endpoints) {
            Matcher matcher = endpoint.pattern().matcher(request.path());
            if (endpoint.method().equals(request.method()) && matcher.matches()) {
                return answer(endpoint, variables(endpoint, matcher), request, desk);
            }
        }
        return new Outcome(gate.notFound(request), Signing.NOT_NEEDED, !READING.contains(request.method()));
    }

    private Outcome answer(Endpoint endpoint, Map<String, String> variables, ApiRequest request, Desk desk) {
        if (!endpoint.signed()) {
            EndpointCall call = new EndpointCall(request, variables, null, desk.now());
            return new Outcome(endpoint.handler().handle(call), Signing.NOT_NEEDED, endpoint.mutating());
        }
        return switch (gate.admit(request, desk)) {
            case Admission.Refused refused -> new Outcome(refused.reply(), refused.signing(), endpoint.mutating());
            case Admission.Admitted(Account account) -> {
                String right = endpoint.right();
                Reply reply = right == null || gate.grants(account, right)
                        ? endpoint.handler().handle(new EndpointCall(request, variables, account, desk.now()))
                        : gate.lacking(right, request);
                yield new Outcome(reply, Signing.GOOD, endpoint.mutating());
            }
        };
    }

    private static Map<String, String> variables(Endpoint endpoint, Matcher matcher) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < endpoint.variables().size(); i++) {
            variables.put(endpoint.variables().get(i), matcher.group(i + 1));
        }
        return variables;
    }
}
