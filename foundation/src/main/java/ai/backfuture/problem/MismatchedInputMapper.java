package ai.backfuture.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers in place of Quarkus' own mapper, which knows no problems and names classes. */
@Provider
@Priority(Priorities.USER - 1)
class MismatchedInputMapper implements ExceptionMapper<MismatchedInputException> {

    @Override
    public Response toResponse(MismatchedInputException failure) {
        UnreadableBody body = UnreadableBody.behind(failure)
                .orElseThrow(() -> new IllegalStateException("a JSON failure is one about the body"));
        Kind kind = body.kind();
        HttpProblem problem = Problems.of(kind.status(), kind.name(), kind.title(), kind.detail(), body.members());
        return problem.toResponse();
    }
}
