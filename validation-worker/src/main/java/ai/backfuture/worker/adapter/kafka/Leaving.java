package ai.backfuture.worker.adapter.kafka;

import ai.backfuture.worker.application.WorkerLimits;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * On the way out: no new tests, time for those that run, and the rest stays unacknowledged for other workers. Runs
 * before the messaging is taken down, which would fail whatever is under way.
 */
@ApplicationScoped
class Leaving {

    private static final Logger LOG = Logger.getLogger(Leaving.class);

    private final InFlight inFlight;
    private final ChannelRegistry channels;
    private final Duration grace;

    Leaving(InFlight inFlight, ChannelRegistry channels, WorkerLimits limits) {
        this.inFlight = inFlight;
        this.channels = channels;
        this.grace = limits.shutdownGrace();
    }

    void leave(@Observes ShutdownEvent stop) {
        Optional.ofNullable(channels.getPausable("connections")).ifPresent(PausableChannel::pause);
        int left = inFlight.close(grace);
        LOG.infof("leaving; tests handed back unfinished: %d", left);
    }
}
