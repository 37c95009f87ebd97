package ai.backfuture.worker.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.StepOutcome;
import ai.backfuture.contracts.TestProgressEvent.TestStepFinished;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Topic;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.worker.application.TestProgress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Progress to Kafka through a bounded buffer and a thread of its own: when the broker is slow or away, steps are dropped
 * and counted. Tests that nobody waits for tell no progress.
 */
public final class KafkaTestProgress implements TestProgress, AutoCloseable {

    private static final int BUFFER = 4_096;

    private final BlockingQueue<Steps> buffer = new ArrayBlockingQueue<>(BUFFER);
    private final KafkaProducer<String, byte[]> producer;
    private final Clock clock;
    private final Counter dropped;
    private final Thread sender;

    /** @param settings of the producer, bootstrap servers among them */
    public KafkaTestProgress(Map<String, Object> settings, Clock clock, MeterRegistry metrics) {
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.clock = clock;
        this.dropped = metrics.counter("backfuture.progress.dropped");
        this.sender = Thread.ofPlatform().name("test-progress").daemon().start(this::sendAll);
    }

    @Override
    public void finished(ConnectionEvent order, List<TestStep> steps) {
        Trigger trigger = order.test().trigger();
        boolean watched = trigger != Trigger.SCHEDULED && trigger != Trigger.RETRY;
        if (watched && !buffer.offer(new Steps(order, steps))) {
            dropped.increment(steps.size());
        }
    }

    private void sendAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                send(buffer.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Steps steps) {
        for (TestStep step : steps.steps()) {
            if (step.outcome() == StepOutcome.SKIPPED) {
                continue;
            }
            ConnectionEvent order = steps.order();
            TestStepFinished finished = new TestStepFinished(
                    order.connectionId(), order.owner(), order.test().number(), step);
            CloudEvent event = EventIds.event(finished, clock.instant(), null);
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                    Topic.TEST_PROGRESS.topicName(),
                    null,
                    order.connectionId().toString(),
                    EventJson.write(finished),
                    EventIds.headers(event));
            try {
                producer.send(record, (written, failure) -> {
                    if (failure != null) {
                        dropped.increment();
                    }
                });
            } catch (KafkaException e) {
                dropped.increment();
            }
        }
    }

    @Override
    public void close() {
        sender.interrupt();
        producer.close(Duration.ofSeconds(1));
    }

    private record Steps(ConnectionEvent order, List<TestStep> steps) {}
}
