package ai.backfuture.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrelationIdTest {

    @Test
    void a_sound_id_of_the_caller_is_kept() {
        assertThat(CorrelationId.of(List.of("order-4711_a.b"))).isEqualTo("order-4711_a.b");
    }

    @Test
    void anything_else_is_replaced_by_a_fresh_id() {
        for (List<String> sent : List.of(
                List.<String>of(),
                List.of("short"),
                List.of("with\nline"),
                List.of("a".repeat(65)),
                List.of("12345678", "87654321"))) {
            assertThat(UUID.fromString(CorrelationId.of(sent)).version()).isEqualTo(7);
        }
    }
}
