package ai.backfuture.worker.adapter.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a collector would be told. */
final class RecordedSpans {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build();

    Tracer tracer() {
        return provider.get("test");
    }

    List<String> names() {
        return exporter.getFinishedSpanItems().stream().map(SpanData::getName).toList();
    }

    Set<String> attributeNames() {
        return exporter.getFinishedSpanItems().stream()
                .flatMap(span -> span.getAttributes().asMap().keySet().stream())
                .map(AttributeKey::getKey)
                .collect(Collectors.toSet());
    }

    String everything() {
        return exporter.getFinishedSpanItems().toString();
    }
}
