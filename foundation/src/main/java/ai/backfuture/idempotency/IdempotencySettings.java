package ai.backfuture.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things last; {@code backfuture.idempotency.*}. */
@ConfigMapping(prefix = "backfuture.idempotency")
public interface IdempotencySettings {

    /** After that long an attempt that said nothing more has crashed, and a retry takes over. */
    @WithDefault("PT60S")
    Duration lock();

    /** How long answers are kept. */
    @WithDefault("PT24H")
    Duration keep();

    /** How often expired answers are deleted. */
    @WithDefault("PT10M")
    Duration pruneEvery();
}
