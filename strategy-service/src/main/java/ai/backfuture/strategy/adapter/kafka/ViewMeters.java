package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.follower.ReadingProgress;
import ai.backfuture.strategy.application.Heard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What the view has read, and how far it is behind its topic. */
final class ViewMeters {

    private final MeterRegistry meters;
    private final Counter states;
    private final Counter tombstones;
    private final Counter erasures;
    private final Counter unreadable;

    ViewMeters(MeterRegistry meters) {
        this.meters = meters;
        states = records("state");
        tombstones = records("tombstone");
        erasures = records("erasure");
        unreadable = records("unreadable");
    }

    void watch(ReadingProgress progress) {
        Gauge.builder("backfuture.view.lag", progress, ReadingProgress::lag)
                .description("offsets of connection-states that the view has not read yet")
                .register(meters);
        Gauge.builder("backfuture.view.caught.up", progress, one -> one.hasCaughtUp() ? 1 : 0)
                .description("1 once the view has reached the end of the topic as it was at the start")
                .register(meters);
    }

    void count(List<Heard> read, int broken) {
        for (Heard record : read) {
            switch (record) {
                case Heard.State state -> states.increment();
                case Heard.Gone gone -> tombstones.increment();
                case Heard.Erased erased -> erasures.increment();
            }
        }
        unreadable.increment(broken);
    }

    private Counter records(String kind) {
        return Counter.builder("backfuture.view.records")
                .description("records of connection-states that were read")
                .tag("kind", kind)
                .register(meters);
    }
}
