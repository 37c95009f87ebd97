package ai.backfuture.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Gives every problem that has no {@code code} of its own a type, a code and words of ours.
 *
 * <p>What frameworks say is dropped: it quotes requests and names classes. So this comes first, before problems are
 * logged.
 */
@ApplicationScoped
class CodedProblems implements ProblemPostProcessor {

    private static final String VIOLATIONS = "violations";

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey(Problems.CODE)) {
            return problem;
        }
        if (problem.getParameters().containsKey(VIOLATIONS)) {
            Object violations = problem.getParameters().get(VIOLATIONS);
            return coded(problem, 400, Kind.VALIDATION_FAILED, Map.of(VIOLATIONS, violations));
        }
        if (problem.getStatusCode() >= 500) {
            return coded(problem, problem.getStatusCode(), Kind.of(problem.getStatusCode()), Map.of());
        }
        return UnreadableBody.behind(context.cause)
                .map(body -> coded(problem, body.kind().status(), body.kind(), body.members()))
                .orElseGet(() -> coded(problem, problem.getStatusCode(), Kind.of(problem.getStatusCode()), Map.of()));
    }

    private static HttpProblem coded(HttpProblem problem, int status, Kind kind, Map<String, Object> members) {
        HttpProblem.Builder coded = HttpProblem.builder()
                .withType(Problems.type(kind.name()))
                .withStatus(status)
                .withTitle(kind.title())
                .withDetail(kind.detail())
                .with(Problems.CODE, kind.name());
        members.forEach(coded::with);
        problem.getHeaders().forEach(coded::withHeader);
        return coded.build();
    }
}
