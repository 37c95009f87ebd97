package ai.backfuture.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final String CANARY = "canary-7f3a";

    static Stream<ApprovedExample> examples() {
        return ApprovedExample.all();
    }

    @Test
    void decimals_are_written_plain() {
        StrategyView strategy = ((StrategyEvent) ApprovedExample.of(EventType.STRATEGY_ENABLED, "minimal")
                        .event())
                .strategy();
        Event event = new StrategyEvent.StrategyEnabled("alice", withMargin(strategy, new BigDecimal("25E+2")));

        assertThat(Json.tree(EventJson.write(event)).at("/strategy/marginLimit/amount"))
                .isEqualTo(TextNode.valueOf("2500"));
    }

    @Test
    void a_reason_of_a_newer_service_reads_as_unknown() {
        ObjectNode event = (ObjectNode)
                ApprovedExample.of(EventType.CONNECTION_FAILED, "full").json();
        event.put("reason", "MOON_IN_THE_WRONG_HOUSE");

        Event read = EventJson.read(EventType.CONNECTION_FAILED, Json.bytes(event));

        assertThat(((ValidationEvent.ConnectionFailed) read).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void an_exchange_that_this_build_does_not_know_is_readable() {
        ObjectNode event = (ObjectNode)
                ApprovedExample.of(EventType.CONNECTION_ADDED, "full").json();
        event.put("exchange", "newexchange");

        assertThat(EventJson.read(EventType.CONNECTION_ADDED, Json.bytes(event)))
                .extracting(read -> ((ConnectionEvent) read).exchange())
                .isEqualTo(new ExchangeId("newexchange"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_json_object_is_unreadable(EventType type) {
        Stream.of("", " ", "null", "true", "17", "\"" + CANARY + "\"", "[]", "[{}]", "{}", "{", "{\"a\":", "\u0000")
                .forEach(text -> assertUnreadable(type, Json.bytes(text)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_value_of_another_type_is_unreadable(ApprovedExample example) {
        int objects = Json.objects(example.json()).size();
        for (int i = 0; i < objects; i++) {
            ObjectNode original = Json.objects(example.json()).get(i);
            for (var field : original.properties()) {
                JsonNode changed = example.json();
                ObjectNode object = Json.objects(changed).get(i);
                if (field.getValue().isObject()) {
                    object.put(field.getKey(), CANARY);
                } else {
                    object.putObject(field.getKey()).put(CANARY, 1);
                }
                assertUnreadable(example.type(), Json.bytes(changed));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/connectionId       | 5",
                "/connectionId       | \"1-2-3-4-5\"",
                "/connectionId       | \"AZoMLnsafD2eT1prfI2eDw==\"",
                "/owner              | 5",
                "/owner              | true",
                "/exchange           | 5",
                "/exchange           | \"../canary-7f3a\"",
                "/markets            | \"SPOT\"",
                "/markets            | []",
                "/markets            | [null]",
                "/markets            | [0]",
                "/markets            | [\"canary-7f3a\"]",
                "/credentialRef      | \"services/connection-service/key-hash\"",
                "/credentialRef      | \"connections/../../canary-7f3a\"",
                "/test/number        | 1.5",
                "/test/number        | \"1\"",
                "/test/number        | 0",
                "/test/number        | -1",
                "/test/number        | 99999999999999999999",
                "/test/number        | 1e400",
                "/test/trigger       | 0",
                "/test/trigger       | \"added\"",
                "/test/requestedAt   | 1730000000",
                "/test/requestedAt   | 1e99999999",
                "/test/requestedAt   | \"yesterday canary-7f3a\"",
                "/test/requestedAt   | \"2026-11-02\"",
                "/test/requestedAt   | \"\"",
                "/test/requestedAt   | \"+12026-11-02T09:00:00Z\"",
                "/test/statements    | {\"withdrawalDisabled\":true,\"statedAt\":null}",
                "/test/statements    | {\"withdrawalDisabled\":\"true\",\"statedAt\":\"2026-11-02T09:00:00Z\"}",
                "/test/statements    | {\"withdrawalDisabled\":1,\"statedAt\":\"2026-11-02T09:00:00Z\"}",
                "/test/statements    | {\"statedAt\":null}"
            })
    void a_value_that_no_writer_of_ours_writes_is_unreadable(String place, String value) {
        JsonNode event = ApprovedExample.of(EventType.CONNECTION_ADDED, "full").json();
        int last = place.lastIndexOf('/');
        ((ObjectNode) event.at(place.substring(0, last))).put(place.substring(last + 1), "@here@");

        assertUnreadable(EventType.CONNECTION_ADDED, Json.bytes(event.toString().replace("\"@here@\"", value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "1E+5", "NaN", "0x10", "1,5", " 1", "+1", ".5", "canary-7f3a", ""})
    void a_decimal_has_one_form(String amount) {
        ObjectNode event = (ObjectNode)
                ApprovedExample.of(EventType.STRATEGY_ENABLED, "full").json();
        ((ObjectNode) event.at("/strategy/marginLimit")).put("amount", amount);

        assertUnreadable(EventType.STRATEGY_ENABLED, Json.bytes(event));
    }

    @Test
    void a_permission_that_this_build_does_not_know_is_unreadable_and_not_repeated() {
        ObjectNode event = (ObjectNode)
                ApprovedExample.of(EventType.CONNECTION_VALIDATED, "full").json();
        ((ObjectNode) event.get("permissions")).putObject(CANARY).put("state", "CONFIRMED_ON");

        assertUnreadable(EventType.CONNECTION_VALIDATED, Json.bytes(event));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_name_that_stands_twice_is_unreadable(ApprovedExample example) {
        String twice = example.json().toString().replaceFirst("^\\{(\"[^\"]+\":)", "{$1null,$1");

        assertUnreadable(example.type(), Json.bytes(twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", "\"canary-7f3a\"", "]"})
    void nothing_may_follow_the_event(String more) {
        String event =
                ApprovedExample.of(EventType.CONNECTION_ADDED, "full").json().toString();

        assertUnreadable(EventType.CONNECTION_ADDED, Json.bytes(event + more));
    }

    @Test
    void depth_and_sizes_are_bounded_even_in_fields_that_nobody_knows() {
        assertUnreadable(EventType.CONNECTION_ADDED, withUnknown("[".repeat(100_000) + "]".repeat(100_000)));
        assertUnreadable(EventType.CONNECTION_ADDED, withUnknown("{\"a\":".repeat(100) + "1" + "}".repeat(100)));
        assertUnreadable(EventType.CONNECTION_ADDED, withUnknown("9".repeat(100_000)));
        assertUnreadable(EventType.CONNECTION_ADDED, withUnknown("{\"" + "n".repeat(100_000) + "\":1}"));
    }

    @Test
    void an_endless_text_is_unreadable() {
        ObjectNode event = (ObjectNode)
                ApprovedExample.of(EventType.CONNECTION_ADDED, "full").json();
        event.put("owner", "a".repeat(1_000_000));

        assertUnreadable(EventType.CONNECTION_ADDED, Json.bytes(event));
    }

    @Test
    void text_that_is_not_utf_8_is_unreadable() {
        byte[] json = Json.bytes(
                ApprovedExample.of(EventType.CONNECTION_ADDED, "full").json());
        String text = new String(json, StandardCharsets.ISO_8859_1).replace("alice", "\u00ff\u00fe");

        assertUnreadable(EventType.CONNECTION_ADDED, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void the_message_says_where_but_not_what() {
        ObjectNode event = (ObjectNode)
                ApprovedExample.of(EventType.CONNECTION_ADDED, "full").json();
        ((ObjectNode) event.get("test")).put("trigger", CANARY);

        assertThatThrownBy(() -> EventJson.read(EventType.CONNECTION_ADDED, Json.bytes(event)))
                .hasMessage("data of ai.backfuture.connection.added.v1 is not readable:"
                        + " InvalidFormatException at test.trigger");
    }

    @Test
    void a_setting_of_the_handed_out_mapper_stays_with_whoever_made_it() {
        EventJson.mapper().enable(com.fasterxml.jackson.databind.SerializationFeature.INDENT_OUTPUT);

        assertThat(new String(
                        EventJson.write(ApprovedExample.of(EventType.CONNECTION_ADDED, "full")
                                .event()),
                        StandardCharsets.UTF_8))
                .doesNotContain("\n");
    }

    private static byte[] withUnknown(String value) {
        String event =
                ApprovedExample.of(EventType.CONNECTION_ADDED, "full").json().toString();
        return Json.bytes("{\"unknown\":" + value + "," + event.substring(1));
    }

    private static void assertUnreadable(EventType type, byte[] json) {
        assertThatThrownBy(() -> EventJson.read(type, json))
                .as(() -> new String(json, 0, Math.min(json.length, 500), StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause()
                .message()
                .contains(type.typeName())
                .doesNotContain(CANARY)
                .hasSizeLessThan(200);
    }

    private static StrategyView withMargin(StrategyView view, BigDecimal amount) {
        return new StrategyView(
                view.id(),
                view.name(),
                view.connectionId(),
                view.market(),
                view.pairs(),
                view.riskLevel(),
                new StrategyView.MarginLimit(amount, "USDT"),
                view.addOns(),
                view.recoveryMode(),
                view.resumeWhenOnline(),
                view.status(),
                view.suspendedReason(),
                view.warnings(),
                view.version(),
                view.createdAt(),
                view.updatedAt());
    }
}
