package ai.backfuture.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;

/**
 * Work as a span of its own. What a span says is put on it by us, attribute by attribute: nothing here or elsewhere copies
 * a header, a query, a body or the message of an exception onto one.
 */
public final class Spans {

    /** Why it failed: the class of an exception, and never its message, or a word of ours. */
    public static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private Spans() {}

    /** Does the work within a new span, which ends with it. */
    public static <T> T within(SpanBuilder builder, Supplier<T> work) {
        Span span = builder.startSpan();
        try (Scope current = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            failed(span, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** The same for work without a result. */
    public static void during(SpanBuilder builder, Runnable work) {
        within(builder, () -> {
            work.run();
            return work;
        });
    }

    /** Marks a span as failed. */
    public static void failed(Span span, String why) {
        span.setStatus(StatusCode.ERROR).setAttribute(ERROR, why);
    }
}
