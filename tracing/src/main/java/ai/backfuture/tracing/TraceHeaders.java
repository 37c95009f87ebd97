package ai.backfuture.tracing;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers by which a trace goes on in another process, on HTTP requests and on Kafka records alike.
 *
 * <p>Without an SDK nothing is recorded, but a trace that comes in still goes on, so that the log lines of one request
 * have one trace id.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public final class TraceHeaders {

    /** Which trace, and which span of it is the parent. */
    public static final String PARENT = "traceparent";

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Function<String, @Nullable String>> BY_NAME = new ByName();

    private TraceHeaders() {}

    /** The context that headers tell of; one without a span where they tell of none, or of an unsound one. */
    public static Context read(Function<String, @Nullable String> header) {
        return W3C.extract(Context.root(), header, BY_NAME);
    }

    /** The same of headers that are bytes, as Kafka's are. */
    public static Context readBytes(Function<String, byte @Nullable []> header) {
        return read(name -> {
            byte[] value = header.apply(name);
            return value == null ? null : new String(value, StandardCharsets.UTF_8);
        });
    }

    /** The context of a {@code traceparent} that was kept; one without a span for null. */
    public static Context after(@Nullable String parent) {
        return read(name -> name.equals(PARENT) ? parent : null);
    }

    /** Tells the headers of a context; none when it has no span. */
    public static void write(Context context, BiConsumer<String, String> header) {
        W3C.inject(context, header, (to, name, value) -> {
            if (to != null) {
                to.accept(name, value);
            }
        });
    }

    /** The {@code traceparent} of what is being done now, to be kept for work that follows later. */
    public static Optional<String> current() {
        Map<String, String> headers = new HashMap<>();
        write(Context.current(), headers::put);
        return Optional.ofNullable(headers.get(PARENT));
    }

    private static final class ByName implements TextMapGetter<Function<String, @Nullable String>> {

        @Override
        public Iterable<String> keys(Function<String, @Nullable String> carrier) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable Function<String, @Nullable String> carrier, String key) {
            return carrier == null ? null : carrier.apply(key);
        }
    }
}
