package ai.backfuture.e2e;

import ai.backfuture.localstack.launch.LocalStack;
import ai.backfuture.localstack.launch.StackSettings;
import ai.backfuture.localstack.process.StackClasspath;
import java.util.HashMap;
import java.util.Map;

/** The house that all stories share: every service as a process of its own, with pauses short enough for a test. */
final class House {

    /** Our own pauses, shortened; the rules stay what they are. */
    private static final Map<String, String> SHORT_PAUSES = Map.of(
            "backfuture.retest.first", "PT1S",
            "backfuture.retest.max", "PT4S");

    private static final Collector COLLECTOR = new Collector();
    private static final LocalStack STACK = start();

    private House() {}

    static LocalStack stack() {
        return STACK;
    }

    /** Every service tells it its traces. */
    static Collector collector() {
        return COLLECTOR;
    }

    static Simulator simulator() {
        return new Simulator(STACK.simulator());
    }

    static Trader alice() {
        return Trader.signedIn(STACK, "alice");
    }

    static Trader bob() {
        return Trader.signedIn(STACK, "bob");
    }

    /** An operator. */
    static Trader olga() {
        return Trader.signedIn(STACK, "olga");
    }

    private static LocalStack start() {
        Map<String, String> properties = new HashMap<>(SHORT_PAUSES);
        properties.putAll(COLLECTOR.asProperties());
        LocalStack stack = LocalStack.start(
                StackSettings.onFreePorts(StackClasspath.projectRoot().resolve("e2e-tests/target/house"), properties));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "close-house"));
        return stack;
    }
}
