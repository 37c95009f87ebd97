package ai.backfuture.e2e;

import ai.backfuture.localstack.launch.LocalStack;
import ai.backfuture.localstack.launch.StackSettings;
import ai.backfuture.localstack.process.StackClasspath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The house that all stories share: every service as a process of its own, with pauses short enough for a test; or one
 * that runs already, when the system properties {@code house.gateway}, {@code house.issuer} and {@code house.simulator}
 * name it. Then {@code house.egress} is the address, or the network, from which its worker calls exchanges.
 */
final class House {

    /** Our own pauses, shortened; the rules stay what they are. */
    private static final Map<String, String> SHORT_PAUSES = Map.of(
            "backfuture.retest.first", "PT1S",
            "backfuture.retest.max", "PT4S");

    private static final @Nullable String RUNNING = System.getProperty("house.gateway");
    private static final String EGRESS = System.getProperty("house.egress", "127.0.0.1");

    private House() {}

    /** Started when it is first asked for, and never beside a house that runs. */
    private static final class Own {
        private static final Collector COLLECTOR = new Collector();
        private static final LocalStack STACK = start();
    }

    /** For stories that need more of the house than its doors. */
    static LocalStack stack() {
        refuseARunningOne();
        return Own.STACK;
    }

    /** Every service of a house that was started here tells it its traces. */
    static Collector collector() {
        refuseARunningOne();
        return Own.COLLECTOR;
    }

    static String gateway() {
        return RUNNING == null ? stack().gateway() : RUNNING;
    }

    static Simulator simulator() {
        return new Simulator(RUNNING == null ? stack().simulator() : property("house.simulator"));
    }

    /** What an owner puts on an allowlist, so that the house's worker is let in. */
    static List<String> egress() {
        return List.of(EGRESS);
    }

    /** How the addresses begin that an exchange sees of the house. */
    static String seenByExchanges() {
        return EGRESS.replaceFirst("\\d+/\\d+$", "");
    }

    static Trader alice() {
        return signedIn("alice");
    }

    static Trader bob() {
        return signedIn("bob");
    }

    /** An operator. */
    static Trader olga() {
        return signedIn("olga");
    }

    /** A house that runs counts each user's calls with the usual limit. */
    static Duration lookEvery() {
        return Duration.ofMillis(RUNNING == null ? 50 : 250);
    }

    static String issuer() {
        return RUNNING == null ? stack().issuer() : property("house.issuer");
    }

    private static Trader signedIn(String user) {
        return Trader.signedIn(gateway(), issuer(), user);
    }

    private static void refuseARunningOne() {
        if (RUNNING != null) {
            throw new IllegalStateException("this story cannot be told to a house that it did not start: " + RUNNING);
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    private static LocalStack start() {
        Map<String, String> properties = new HashMap<>(SHORT_PAUSES);
        properties.putAll(Own.COLLECTOR.asProperties());
        LocalStack stack = LocalStack.start(
                StackSettings.onFreePorts(StackClasspath.projectRoot().resolve("e2e-tests/target/house"), properties));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "close-house"));
        return stack;
    }
}
