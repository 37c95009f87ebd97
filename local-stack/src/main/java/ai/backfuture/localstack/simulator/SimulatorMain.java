package ai.backfuture.localstack.simulator;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The simulator as a process of its own, told by environment variables where to listen ({@code SIMULATOR_HOST},
 * {@code SIMULATOR_PORT}) and from where its callers come ({@code SIMULATOR_CALLERS}, addresses or networks, with commas
 * between).
 */
public final class SimulatorMain {

    private SimulatorMain() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        List<String> callers = Arrays.asList(
                environment.getOrDefault("SIMULATOR_CALLERS", "127.0.0.1").split(","));
        ExchangeSimulator simulator = ExchangeSimulator.start(
                environment.getOrDefault("SIMULATOR_HOST", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("SIMULATOR_PORT", "8090")),
                callers,
                Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-shutdown"));
        System.out.println("Exchange simulator at " + simulator.baseUrl());
    }
}
