package ai.backfuture.worker.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.Event;
import ai.backfuture.tracing.TraceHeaders;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Envelopes of the events that this service writes, with ids that sort by time. */
final class EventIds {

    private static final String SOURCE = "/validation-worker";

    private EventIds() {}

    static CloudEvent event(Event data, Instant now, @Nullable String correlationId) {
        return new CloudEvent(next(now), SOURCE, now, correlationId, data);
    }

    /** With those of the current trace, so that it goes on where the record is read. */
    static Headers headers(CloudEvent event) {
        RecordHeaders headers = new RecordHeaders();
        event.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        TraceHeaders.write(
                Context.current(), (name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    /**
     * A UUID of version 7. No secret hangs on it, so a fast generator will do.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562</a>
     */
    static UUID next(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
