package ai.backfuture.worker.application;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.TestStep;
import java.util.List;

/** Tells whoever watches how a test gets on: best effort, never delays the test, never fails it. */
@FunctionalInterface
public interface TestProgress {

    void finished(ConnectionEvent order, List<TestStep> steps);
}
