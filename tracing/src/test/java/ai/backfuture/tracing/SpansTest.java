package ai.backfuture.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class SpansTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();

    @Test
    void work_is_done_within_its_span() {
        String seen = Spans.within(
                provider.get("test").spanBuilder("work"),
                () -> Span.current().getSpanContext().getSpanId());

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> assertThat(span.getSpanId())
                .isEqualTo(seen));
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void a_failure_is_told_by_its_class_and_never_by_its_message() {
        assertThatThrownBy(() -> Spans.during(provider.get("test").spanBuilder("work"), () -> {
                    throw new IllegalStateException("secret-in-a-message");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getStatus()).isEqualTo(StatusData.error());
            assertThat(span.getAttributes().get(Spans.ERROR)).isEqualTo("java.lang.IllegalStateException");
            assertThat(span.toString()).doesNotContain("secret-in-a-message");
        });
    }
}
