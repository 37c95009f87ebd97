package ai.backfuture.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SOUND = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @Test
    void a_callers_trace_goes_on_with_this_gateway_as_its_child() {
        headers.add("traceparent", SOUND).add("tracestate", "vendor=1");
        assertThat(TraceContext.enter(headers)).isEqualTo(TRACE);
        assertThat(headers.get("traceparent"))
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                .isNotEqualTo(SOUND);
        assertThat(headers.get("tracestate")).isEqualTo("vendor=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x"
            })
    void an_unsound_one_is_replaced(String sent) {
        headers.add("traceparent", sent).add("tracestate", "vendor=1");
        String trace = TraceContext.enter(headers);
        assertThat(trace).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        assertThat(headers.getAll("traceparent")).singleElement().asString().startsWith("00-" + trace);
        assertThat(headers.contains("tracestate")).isFalse();
    }

    @Test
    void without_one_or_with_two_a_new_one_begins() {
        assertThat(TraceContext.enter(headers)).matches("[0-9a-f]{32}");
        headers.add("traceparent", SOUND).add("traceparent", SOUND);
        assertThat(TraceContext.enter(headers)).isNotEqualTo(TRACE);
        assertThat(headers.getAll("traceparent")).hasSize(1);
    }
}
