package ai.backfuture.gateway.identity;

import ai.backfuture.gateway.problem.Problem;

/** Whether a request may go on. */
public sealed interface Admission {

    record Admitted(Caller caller) implements Admission {}

    record Refused(Problem problem) implements Admission {}
}
