package ai.backfuture.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceHeadersTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void what_was_read_is_what_goes_on() {
        Map<String, String> sent = Map.of("traceparent", PARENT, "tracestate", "vendor=1", "authorization", "x");
        Map<String, String> written = new HashMap<>();

        TraceHeaders.write(TraceHeaders.read(sent::get), written::put);

        assertThat(written).isEqualTo(Map.of("traceparent", PARENT, "tracestate", "vendor=1"));
    }

    @Test
    void a_record_carries_it_as_bytes() {
        Context read = TraceHeaders.readBytes(
                name -> name.equals("traceparent") ? PARENT.getBytes(StandardCharsets.UTF_8) : null);

        assertThat(Span.fromContext(read).getSpanContext().getTraceId()).isEqualTo(TRACE);
    }

    @Test
    void what_is_being_done_can_be_kept_and_taken_up_later() {
        try (Scope now = TraceHeaders.after(PARENT).makeCurrent()) {
            assertThat(TraceHeaders.current()).contains(PARENT);
        }
        assertThat(TraceHeaders.current()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void an_unsound_parent_is_none(String parent) {
        assertThat(Span.fromContextOrNull(TraceHeaders.after(parent))).isNull();
        assertThat(Span.fromContextOrNull(TraceHeaders.after(null))).isNull();
    }
}
