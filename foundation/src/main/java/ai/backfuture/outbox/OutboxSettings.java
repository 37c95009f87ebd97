package ai.backfuture.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service's outbox behaves; {@code backfuture.outbox.*}. */
@ConfigMapping(prefix = "backfuture.outbox")
public interface OutboxSettings {

    /** The CloudEvents {@code source} of the service, such as {@code /connection-service}. */
    String source();

    /** Whether this process publishes; writing goes on either way. */
    @WithDefault("true")
    boolean enabled();

    /** How long a bucket stays with an instance that is not heard of; renewed four times as often. */
    @WithDefault("PT4S")
    Duration lease();

    /** Most rows in one Kafka transaction. */
    @WithDefault("500")
    int batch();

    /** How often to look for other instances' events while there are some. */
    @WithDefault("PT0.025S")
    Duration busyPoll();

    /** How often to look when nothing happens. */
    @WithDefault("PT0.25S")
    Duration idlePoll();

    /** Most database connections that the relay uses at a time. */
    @WithDefault("4")
    int connections();

    /** Longest pause between attempts while Kafka or the database is away. */
    @WithDefault("PT2S")
    Duration retryMax();

    /** How long a shutdown waits for batches under way. */
    @WithDefault("PT5S")
    Duration stopWithin();
}
