package ai.backfuture.worker.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells what a test has found, and waits until the broker has it on all replicas. */
@ApplicationScoped
class Results {

    private static final Logger LOG = Logger.getLogger(Results.class);

    /** How long after an order's end its result may still be of use. */
    private static final Duration AFTERTIME = Duration.ofSeconds(20);

    private static final Duration AT_LEAST = Duration.ofSeconds(5);

    private final MutinyEmitter<byte[]> validations;
    private final MeterRegistry metrics;
    private final Clock clock;

    Results(
            @Channel("validations") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> validations,
            MeterRegistry metrics,
            Clock clock) {
        this.validations = validations;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Gives up when the result is of no use any more: the test is then ended by the service that ordered it. */
    void tell(ValidationEvent result, Instant notAfter, @Nullable String correlationId) {
        count(result);
        Duration left = Duration.between(clock.instant(), notAfter.plus(AFTERTIME));
        try {
            validations
                    .sendMessage(message(result, correlationId))
                    .await()
                    .atMost(left.compareTo(AT_LEAST) < 0 ? AT_LEAST : left);
        } catch (TimeoutException e) {
            LOG.error("a result could not be told in time");
            metrics.counter("backfuture.results.lost").increment();
        }
    }

    private Message<byte[]> message(ValidationEvent result, @Nullable String correlationId) {
        CloudEvent event = EventIds.event(result, clock.instant(), correlationId);
        return Message.of(
                EventJson.write(result),
                Metadata.of(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(result.key().toString())
                        .withHeaders(EventIds.headers(event))
                        .build()));
    }

    /** {@code PASSED}, or why it failed. */
    static String reason(ValidationEvent result) {
        return switch (result) {
            case ConnectionValidated _ -> "PASSED";
            case ConnectionFailed failed -> failed.reason().name();
        };
    }

    private void count(ValidationEvent result) {
        String reason = reason(result);
        metrics.counter("backfuture.tests", "exchange", result.exchange().value(), "result", reason)
                .increment();
        LOG.debugf("a test of %s ended: %s", result.exchange(), reason);
    }
}
