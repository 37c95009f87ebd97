package ai.backfuture.gateway.live;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.identity.Caller;
import ai.backfuture.gateway.problem.Problem;
import ai.backfuture.gateway.problem.Problems;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All live streams of this instance, by the event loop that serves each. */
@Singleton
final class LiveStreams {

    private final Vertx vertx;
    private final EventLog log;
    private final Snapshots snapshots;
    private final GatewayConfig.LiveLimits limits;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<Context, LoopStreams> loops = new ConcurrentHashMap<>();
    private final Seats seats;
    private volatile boolean closing;

    LiveStreams(
            Vertx vertx, EventLog log, Snapshots snapshots, GatewayConfig config, Clock clock, MeterRegistry meters) {
        this.vertx = vertx;
        this.log = log;
        this.snapshots = snapshots;
        this.limits = config.live();
        this.clock = clock;
        this.meters = meters;
        this.seats = new Seats(limits.maxStreams(), limits.maxStreamsPerUser());
        Gauge.builder("gateway.live.streams", seats, Seats::taken)
                .description("Open live streams")
                .register(meters);
    }

    /**
     * Makes this response, whose head is set but not sent, a live stream. To be called on the response's event loop.
     *
     * @return why it cannot be one; empty when it is
     */
    Optional<Problem> open(
            Caller caller, HttpServerResponse response, @Nullable String lastEventId, String authorization) {
        Optional<Problem> refusal = closing ? Optional.of(Problems.tooManyStreams()) : seats.take(caller.owner());
        if (refusal.isPresent()) {
            return refusal;
        }
        LoopStreams loop = loops.computeIfAbsent(VertxContext.getRootContext(vertx.getOrCreateContext()), this::loop);
        LiveStream stream = new LiveStream(caller, response, log);
        response.setWriteQueueMaxSize((int) limits.writeQueue().asLongValue());
        response.exceptionHandler(e -> loop.remove(stream));
        response.closeHandler(v -> loop.remove(stream));
        response.endHandler(v -> loop.remove(stream));
        response.drainHandler(v -> loop.drained(stream));
        response.write("retry: 2000\n: welcome\n\n");
        loop.add(stream, lastEventId, authorization);
        return Optional.empty();
    }

    private LoopStreams loop(Context context) {
        LoopStreams loop = new LoopStreams(context, log, snapshots, limits, clock, new LoopStreams.Observer() {
            @Override
            public void gone(String owner) {
                seats.leave(owner);
            }

            @Override
            public void dropped() {
                meters.counter("gateway.live.dropped", "reason", "slow").increment();
            }
        });
        context.runOnContext(v -> vertx.setPeriodic(TimeUnit.SECONDS.toMillis(1), t -> loop.tick()));
        return loop;
    }

    /** There is something new in the log; may be called from any thread. */
    void wake() {
        loops.values().forEach(LoopStreams::wake);
    }

    /** While no new requests are sent here, readers are sent to another instance, where they go on. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        endAll();
    }

    void stop(@Observes ShutdownEvent event) {
        endAll();
    }

    private void endAll() {
        closing = true;
        loops.forEach((context, loop) -> context.runOnContext(v -> loop.endAll("this instance is going away")));
    }
}
