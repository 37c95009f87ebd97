package ai.backfuture.strategy.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.strategy.domain.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class KeyPartitionTest {

    @RepeatedTest(50)
    void a_connection_is_looked_for_where_producers_put_it() {
        UUID id = UUID.randomUUID();

        int partition = KafkaCatchUp.partition(new ConnectionId(id), 12);

        byte[] key = id.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(partition).isEqualTo(BuiltInPartitioner.partitionForKey(key, 12));
    }

    @Test
    void a_known_id_falls_into_a_known_partition() {
        UUID id = UUID.fromString("019ab000-0000-7000-8000-000000000001");

        assertThat(KafkaCatchUp.partition(new ConnectionId(id), 12)).isEqualTo(11);
    }
}
