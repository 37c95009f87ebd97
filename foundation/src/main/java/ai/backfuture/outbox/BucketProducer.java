package ai.backfuture.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Publishes the batches of one bucket, each in a Kafka transaction.
 *
 * <p>After any exception, and after a refusal, it must be closed and a new one opened: opening settles what an earlier
 * producer of the bucket left open, here or on another instance, and forbids it to go on. A refusal by the broker is met
 * with a new epoch inside the client, after which its own abort can end in {@code InvalidProducerEpochException}.
 *
 * @see <a href="https://kafka.apache.org/41/javadoc/org/apache/kafka/clients/producer/KafkaProducer.html">KafkaProducer</a>
 */
final class BucketProducer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    private BucketProducer(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** @throws KafkaException when the broker doesn't answer in time */
    static BucketProducer open(Map<String, Object> settings) {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings);
        try {
            producer.initTransactions();
            return new BucketProducer(producer);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** @throws KafkaException when it failed, or may have failed */
    Sent send(List<OutboxRow> rows) {
        Map<OutboxRow, ProducerRecord<byte[], byte[]>> records = new LinkedHashMap<>();
        List<OutboxRow> unreadable = new ArrayList<>();
        for (OutboxRow row : rows) {
            try {
                records.put(row, toRecord(row));
            } catch (IllegalArgumentException e) {
                unreadable.add(row);
            }
        }
        return unreadable.isEmpty() ? send(records) : new Sent.Refused(unreadable, "headers are not readable");
    }

    /**
     * A refusal at once is about that record alone. One that comes with the answer fails every record that was under way
     * in the same words, so it counts only for a record that was sent by itself.
     */
    private Sent send(Map<OutboxRow, ProducerRecord<byte[], byte[]>> records) {
        Map<OutboxRow, Future<RecordMetadata>> sending = new LinkedHashMap<>();
        try {
            producer.beginTransaction();
            for (Map.Entry<OutboxRow, ProducerRecord<byte[], byte[]>> record : records.entrySet()) {
                Future<RecordMetadata> sent = producer.send(record.getValue());
                if (hopeless(sent)) {
                    return refused(record.getKey());
                }
                sending.put(record.getKey(), sent);
            }
            // also throws when one of the records failed
            producer.commitTransaction();
            return new Sent.Committed();
        } catch (KafkaException e) {
            Map.Entry<OutboxRow, Future<RecordMetadata>> first =
                    sending.entrySet().stream().findFirst().orElseThrow(() -> e);
            if (records.size() == 1 && hopeless(first.getValue())) {
                return refused(first.getKey());
            }
            throw e;
        }
    }

    private static Sent refused(OutboxRow row) {
        return new Sent.Refused(List.of(row), "Kafka refuses the record: too large, or invalid for its topic");
    }

    private static boolean hopeless(Future<RecordMetadata> sent) {
        if (sent.state() != Future.State.FAILED) {
            return false;
        }
        try {
            sent.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RecordTooLargeException || e.getCause() instanceof InvalidRecordException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProducerRecord<byte[], byte[]> toRecord(OutboxRow row) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(row.topic(), row.key().toString().getBytes(StandardCharsets.UTF_8), row.payload());
        Headers.read(row.headers())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** At once; what was under way is not committed, or will be sent again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
