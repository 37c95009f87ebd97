package ai.backfuture.strategy.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.follower.Place;
import ai.backfuture.follower.Records;
import ai.backfuture.follower.Said;
import ai.backfuture.strategy.StatesOfConnections;
import ai.backfuture.strategy.application.Heard;
import ai.backfuture.strategy.domain.ConnectionId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateRecordsTest {

    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final CloudEvent ONLINE = StatesOfConnections.of(ID, "alice")
            .online(Instant.parse("2026-11-24T00:00:00Z"))
            .event();

    private final StateRecords records = new StateRecords(news -> {}, new ViewMeters(new SimpleMeterRegistry()));

    @Test
    void a_state_is_read_with_what_matters_to_strategies() {
        Optional<Said<Heard>> said = read(record(ID.toString(), ONLINE.headers(), data(ONLINE)));

        assertThat(said).get().extracting(Said::place).isEqualTo(new Place(3, 42));
        assertThat(said)
                .get()
                .extracting(StateRecordsTest::content)
                .isInstanceOfSatisfying(Heard.State.class, state -> {
                    assertThat(state.partition()).isEqualTo(3);
                    assertThat(state.connection().owner().id()).isEqualTo("alice");
                    assertThat(state.connection().status()).isEqualTo(ConnectionStatus.ONLINE);
                    assertThat(state.connection().tradeRights())
                            .containsEntry(Market.SPOT, PermissionState.CONFIRMED_ON);
                });
    }

    @Test
    void a_tombstone_says_that_the_connection_is_gone() {
        assertThat(read(record(ID.toString(), Map.of(), null)))
                .get()
                .extracting(StateRecordsTest::content)
                .isEqualTo(new Heard.Gone(new ConnectionId(ID)));
    }

    @Test
    void an_event_of_an_unknown_type_is_for_others() {
        Map<String, String> headers = new HashMap<>(ONLINE.headers());
        headers.put("ce_type", "ai.backfuture.connection.forgotten.v9");

        assertThat(read(record(ID.toString(), headers, data(ONLINE)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "", "null", "[]", "\"text\"", "{\"owner\":\"alice\"}", "{\"owner\":null,\"connection\":{}}"
            })
    void broken_data_is_unreadable_and_not_repeated(String data) {
        Optional<Said<Heard>> said =
                read(record(ID.toString(), ONLINE.headers(), data.getBytes(StandardCharsets.UTF_8)));

        assertThat(said).get().isInstanceOf(Said.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not-a-uuid", "019ab000-0000-7000-8000-00000000000f", "\u0000"})
    void a_key_that_is_not_the_connections_is_unreadable(String key) {
        assertThat(read(record(key, ONLINE.headers(), data(ONLINE))))
                .get()
                .isInstanceOfSatisfying(Said.Unreadable.class, unreadable -> assertThat(unreadable.key())
                        .doesNotContain("\u0000"));
    }

    @Test
    void a_record_without_key_or_headers_is_unreadable() {
        assertThat(read(record(null, Map.of(), null))).get().isInstanceOf(Said.Unreadable.class);
        assertThat(read(record(ID.toString(), Map.of(), data(ONLINE)))).get().isInstanceOf(Said.Unreadable.class);
    }

    @Test
    void an_owner_that_no_database_can_hold_is_unreadable() {
        CloudEvent hostile = StatesOfConnections.of(ID, "ali\u0000ce")
                .online(Instant.parse("2026-11-24T00:00:00Z"))
                .event();

        assertThat(read(record(ID.toString(), hostile.headers(), data(hostile))))
                .get()
                .isInstanceOf(Said.Unreadable.class);
    }

    private Optional<Said<Heard>> read(ConsumerRecord<byte[], byte[]> record) {
        return Records.read(record, records);
    }

    private static Heard content(Said<Heard> said) {
        return ((Said.Message<Heard>) said).content();
    }

    private static byte[] data(CloudEvent event) {
        return EventJson.write(event.data());
    }

    private static ConsumerRecord<byte[], byte[]> record(
            @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
        RecordHeaders recordHeaders = new RecordHeaders();
        headers.forEach((name, text) -> recordHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                "connection-states",
                3,
                42,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value,
                recordHeaders,
                Optional.empty());
    }
}
