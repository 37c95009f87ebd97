package ai.backfuture.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** Skips what needs Prometheus where there is none; {@code .ci/run} installs one. */
final class NeedsPrometheus extends Needs {

    /** Debian's; another one by the environment variable {@code PROMETHEUS}. */
    static final Path PROMETHEUS = Path.of(System.getenv().getOrDefault("PROMETHEUS", "/usr/bin/prometheus"));

    NeedsPrometheus() {
        super(
                Files.isExecutable(PROMETHEUS),
                "What Prometheus reads is not tested: there is none at " + PROMETHEUS
                        + "; install it (apt-get install prometheus) or name yours by PROMETHEUS.");
    }
}
