package ai.backfuture.connection.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final UUID CONNECTION = UUID.randomUUID();
    private static final ReadingRules RULES = new ReadingRules(
            "validation-worker", Set.of("break-glass"), Duration.ofSeconds(5), Duration.ofSeconds(30), 2);

    private final OrderedTest test = test(3, NOW.minusSeconds(10), 0);

    @Test
    void a_test_explains_a_reading_by_the_worker_while_its_order_is_good() {
        assertThat(explain(reading(NOW), test)).isEqualTo(new Explanation.ByTest(test.explainingOneMore()));
        assertThat(explain(reading(NOW.plusSeconds(50)), test)).isInstanceOf(Explanation.ByTest.class);
    }

    @Test
    void clocks_may_differ_a_little() {
        assertThat(explain(reading(test.requestedAt().minusSeconds(5)), test)).isInstanceOf(Explanation.ByTest.class);
        assertThat(explain(reading(test.notAfter().plusSeconds(5)), test)).isInstanceOf(Explanation.ByTest.class);
        assertThat(explain(reading(test.notAfter().plusSeconds(6)), test)).isInstanceOf(Explanation.NotYet.class);
    }

    @Test
    void of_several_tests_the_last_one_explains() {
        OrderedTest later = test(4, NOW.minusSeconds(1), 0);

        assertThat(explain(reading(NOW), later, test)).isEqualTo(new Explanation.ByTest(later.explainingOneMore()));
    }

    @Test
    void a_test_does_not_cover_any_number_of_readings() {
        assertThat(explain(reading(NOW), test(3, NOW, 1))).isInstanceOf(Explanation.ByTest.class);
        assertThat(explain(reading(NOW), test(3, NOW, 2))).isInstanceOf(Explanation.NotYet.class);
    }

    @Test
    void a_reading_without_a_test_waits_its_grace_and_is_then_unexplained() {
        Reading reading = reading(NOW);

        assertThat(RULES.explain(reading, List.of(), NOW, NOW.plusSeconds(29))).isInstanceOf(Explanation.NotYet.class);
        assertThat(RULES.explain(reading, List.of(), NOW, NOW.plusSeconds(30))).isInstanceOf(Explanation.None.class);
    }

    @Test
    void no_test_explains_a_reading_by_anybody_else() {
        assertThat(explain(reading(NOW, false, "root"), test)).isInstanceOf(Explanation.None.class);
    }

    @Test
    void others_may_be_named_as_readers() {
        assertThat(explain(reading(NOW, false, "break-glass", "default")))
                .isEqualTo(new Explanation.ByName("break-glass"));
    }

    @Test
    void what_was_denied_needs_no_explanation() {
        assertThat(explain(reading(NOW, true, "validation-worker"))).isInstanceOf(Explanation.Denied.class);
    }

    private static Explanation explain(Reading reading, OrderedTest... tests) {
        return RULES.explain(reading, List.of(tests), NOW, NOW);
    }

    private static OrderedTest test(long number, Instant requestedAt, int readings) {
        return new OrderedTest(CONNECTION, number, "SCHEDULED", requestedAt, requestedAt.plusSeconds(60), readings);
    }

    private static Reading reading(Instant at) {
        return reading(at, false, "validation-worker", "default");
    }

    private static Reading reading(Instant at, boolean denied, String... rights) {
        return new Reading("r", at, "connections/a/b", CONNECTION, denied, "somebody", Set.of(rights), "127.0.0.1");
    }
}
