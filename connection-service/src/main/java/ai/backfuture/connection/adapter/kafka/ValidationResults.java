package ai.backfuture.connection.adapter.kafka;

import ai.backfuture.connection.application.EndingTest;
import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.correlation.Correlation;
import ai.backfuture.tracing.Spans;
import ai.backfuture.tracing.TraceHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes results from the topic {@code validations}, several at once and in no order: the test's number decides.
 *
 * <p>A record is acknowledged after its transaction. While the database is away it is tried again and again, so nothing
 * is lost or skipped and no restart is needed; on shutdown what is not done stays unacknowledged. A record that can never
 * be handled goes to the dead-letter topic with its key and headers. Log lines tell where a record is, never what it holds.
 */
@ApplicationScoped
class ValidationResults {

    private static final Logger LOG = Logger.getLogger(ValidationResults.class);
    private static final int TRIES_OF_LASTING_FAULTS = 3;

    private final EndingTest endingTest;
    private final ExecutorService threads;
    private final Semaphore permits;
    private final Patience patience;
    private final MeterRegistry meters;
    private final Tracer tracer;

    ValidationResults(
            EndingTest endingTest,
            @VirtualThreads ExecutorService threads,
            @ConfigProperty(name = "backfuture.results.at-once", defaultValue = "12") int atOnce,
            Patience patience,
            MeterRegistry meters,
            Tracer tracer) {
        this.endingTest = endingTest;
        this.threads = threads;
        this.permits = new Semaphore(atOnce);
        this.patience = patience;
        this.meters = meters;
        this.tracer = tracer;
    }

    /** Asks for the next record as soon as this one is being handled. */
    @Incoming("validations")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> take(Message<byte[]> message) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        threads.execute(() -> {
            permits.acquireUninterruptibly();
            started.complete(null);
            try {
                handle(message);
            } finally {
                permits.release();
            }
        });
        return started;
    }

    private void handle(Message<byte[]> message) {
        Headers headers = headers(message);
        try {
            Optional<CloudEvent> event = CloudEvent.read(name -> value(headers, name), message.getPayload());
            if (event.isPresent() && event.get().data() instanceof ValidationEvent validation) {
                Result result = Result.of(validation);
                Correlation.during(
                        event.get().correlationId(),
                        () -> Spans.during(taking(result, headers), () -> end(result, message)));
            } else {
                meters.counter("backfuture.results.skipped").increment();
                var unused = message.ack();
            }
        } catch (UnreadableEventException e) {
            deadLetter(message, e);
        }
    }

    private SpanBuilder taking(Result result, Headers headers) {
        return tracer.spanBuilder("take result")
                .setParent(TraceHeaders.readBytes(name -> value(headers, name)))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", "validations")
                .setAttribute("backfuture.connection", result.connectionId().toString())
                .setAttribute("backfuture.test.number", result.testNumber());
    }

    private void end(Result result, Message<byte[]> message) {
        for (int tries = 1; patience.lasts(); tries++) {
            try {
                endingTest.end(result.connectionId(), result.testNumber(), result.outcome());
                var unused = message.ack();
                return;
            } catch (RuntimeException e) {
                if (Faults.lasting(e) && tries >= TRIES_OF_LASTING_FAULTS) {
                    deadLetter(message, new UnreadableEventException("a result could not be stored"));
                    return;
                }
                LOG.warnf("a result waits, try %d: %s %s", tries, e.getClass().getSimpleName(), place(message));
                patience.pause(tries);
            }
        }
    }

    private void deadLetter(Message<byte[]> message, UnreadableEventException why) {
        meters.counter("backfuture.results.dead").increment();
        LOG.errorf("a record goes to the dead-letter topic: %s, %s", why.getMessage(), place(message));
        message.nack(why).exceptionally(e -> {
            meters.counter("backfuture.results.dead.undelivered").increment();
            LOG.errorf("the dead-letter topic did not take a record; it stays uncommitted: %s", place(message));
            return null;
        });
    }

    private static Headers headers(Message<?> message) {
        return metadata(message).getHeaders();
    }

    private static byte @Nullable [] value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }

    private static String place(Message<?> message) {
        IncomingKafkaRecordMetadata<?, ?> metadata = metadata(message);
        return metadata.getTopic() + "-" + metadata.getPartition() + "@" + metadata.getOffset();
    }

    private static IncomingKafkaRecordMetadata<?, ?> metadata(Message<?> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    }
}
