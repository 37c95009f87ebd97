package ai.backfuture.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.BitSet;
import java.util.Map;

/** Runs the relay from the service's start to its end. */
@ApplicationScoped
class OutboxRelay {

    private final Relay relay;
    private final boolean enabled;

    OutboxRelay(
            OutboxSettings settings,
            AgroalDataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry registry) {
        this.relay = new Relay(settings, dataSource, kafka, registry);
        this.enabled = settings.enabled();
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (enabled) {
            relay.stop();
        }
    }

    /** Rows of these buckets have just been committed. */
    void wake(BitSet buckets) {
        buckets.stream().forEach(relay::wake);
    }

    boolean enabled() {
        return enabled;
    }

    Relay relay() {
        return relay;
    }
}
