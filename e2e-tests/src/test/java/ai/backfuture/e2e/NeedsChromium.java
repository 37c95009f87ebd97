package ai.backfuture.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** Skips browser tests where there is no browser; {@code .ci/run} installs one. */
final class NeedsChromium extends Needs {

    /** Debian's; another one by the environment variable {@code CHROMIUM}. */
    static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    NeedsChromium() {
        super(
                Files.isExecutable(CHROMIUM),
                "Browser tests are skipped: there is no Chromium at " + CHROMIUM
                        + "; install it (apt-get install chromium) or name yours by CHROMIUM.");
    }
}
