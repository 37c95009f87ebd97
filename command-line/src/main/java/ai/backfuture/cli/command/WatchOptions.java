package ai.backfuture.cli.command;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long to follow a test, for commands to mix in. */
final class WatchOptions {

    @Option(names = "--watch", description = "Follow the test step by step; 1 when it fails.")
    private boolean watch;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to wait for the verdict; ${DEFAULT-VALUE} by default.")
    private long seconds = 120;

    boolean wanted() {
        return watch;
    }

    Duration patience() {
        return Duration.ofSeconds(seconds);
    }
}
