package ai.backfuture.connection.adapter.kafka;

import ai.backfuture.connection.application.FollowingStrategies;
import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.StrategyEvent.StrategyRemoved;
import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.StrategyView;
import ai.backfuture.contracts.UnreadableEventException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the topic {@code strategies} which connections are in use, one record after the other.
 *
 * <p>Each event carries the whole strategy with its version, so reading from an earlier place again does no harm. While
 * the database is away a record is tried again and again; one that can't be read goes to the dead-letter topic.
 */
@ApplicationScoped
class StrategyEvents {

    private static final Logger LOG = Logger.getLogger(StrategyEvents.class);
    private static final int TRIES_OF_LASTING_FAULTS = 3;

    private final FollowingStrategies following;
    private final Patience patience;
    private final MeterRegistry meters;

    StrategyEvents(FollowingStrategies following, Patience patience, MeterRegistry meters) {
        this.following = following;
        this.patience = patience;
        this.meters = meters;
    }

    @Incoming("strategies")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    @RunOnVirtualThread
    CompletionStage<Void> take(KafkaRecord<byte[], byte[]> record) {
        for (int tries = 1; patience.lasts(); tries++) {
            try {
                handle(record);
                return record.ack();
            } catch (UnreadableEventException e) {
                return deadLetter(record, e);
            } catch (RuntimeException e) {
                if (Faults.lasting(e) && tries >= TRIES_OF_LASTING_FAULTS) {
                    return deadLetter(record, new UnreadableEventException("a strategy could not be taken in"));
                }
                LOG.warnf(
                        "the use of a connection waits, try %d: %s",
                        tries, e.getClass().getSimpleName());
                patience.pause(tries);
            }
        }
        return record.nack(new IllegalStateException("stopping"));
    }

    private void handle(KafkaRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.getPayload();
        if (value == null) {
            following.gone(id(record.getKey()));
            return;
        }
        Optional<CloudEvent> event = CloudEvent.read(name -> header(record, name), value);
        if (event.isPresent() && event.get().data() instanceof StrategyEvent strategyEvent) {
            StrategyView strategy = strategyEvent.strategy();
            boolean enabled =
                    !(strategyEvent instanceof StrategyRemoved) && strategy.status() == StrategyStatus.ENABLED;
            following.heard(strategy.id(), strategy.connectionId(), enabled, strategy.version());
        }
    }

    private CompletionStage<Void> deadLetter(KafkaRecord<byte[], byte[]> record, UnreadableEventException why) {
        meters.counter("backfuture.strategies.dead").increment();
        LOG.errorf(
                "a record goes to the dead-letter topic: %s, %s-%d@%d",
                why.getMessage(), record.getTopic(), record.getPartition(), place(record));
        return record.nack(why);
    }

    private static long place(KafkaRecord<?, ?> record) {
        return record.getMetadata(io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata.class)
                .map(metadata -> metadata.getOffset())
                .orElse(-1L);
    }

    private static UUID id(byte @Nullable [] key) {
        try {
            return UUID.fromString(new String(key == null ? new byte[0] : key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("the key is not the id of a strategy");
        }
    }

    private static byte @Nullable [] header(KafkaRecord<?, ?> record, String name) {
        Header header = record.getHeaders().lastHeader(name);
        return header == null ? null : header.value();
    }
}
