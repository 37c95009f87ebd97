package ai.backfuture.notification.adapter.schedule;

import ai.backfuture.notification.application.Deliveries;
import ai.backfuture.notification.application.Delivering;
import ai.backfuture.notification.application.WebhookPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Delivers beside the service's own loop, as a second instance does. */
@Singleton
public class AnotherLoop {

    private final DeliveryLoop loop;

    AnotherLoop(Deliveries deliveries, Delivering delivering, WebhookPolicy policy, Clock clock) {
        loop = new DeliveryLoop(deliveries, delivering, policy, new SimpleMeterRegistry(), clock);
    }

    public void start() {
        loop.start(new StartupEvent());
    }

    public void stop() throws InterruptedException {
        loop.stop(new ShutdownEvent());
    }
}
