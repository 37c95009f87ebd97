package ai.backfuture.localstack.simulator;

/** What an endpoint answers to a call that has passed every check. */
@FunctionalInterface
public interface EndpointHandler {

    Reply handle(EndpointCall call);
}
