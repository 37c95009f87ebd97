package ai.backfuture.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Rate, errors and duration of each call, as {@code http.server.requests}.
 *
 * <p>Labelled by route template and never by path, so that the number of series does not grow with what callers send.
 * Durations are counted in a few buckets, of which one is the promise that alerts count by; a live stream lasts as long as
 * its reader stays, and says nothing of how fast we answer.
 */
@Singleton
final class CallMetrics {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** The promise is a second: deploy/observability/prometheus/recording.yml. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(10)
    };

    private record Series(String template, String method, int status) {}

    private final MeterRegistry meters;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void time(RoutingContext ctx, String template) {
        long start = System.nanoTime();
        String sent = ctx.request().method().name();
        String method = METHODS.contains(sent) ? sent : "OTHER";
        ctx.addEndHandler(
                done -> timer(new Series(template, method, ctx.response().getStatusCode()))
                        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    }

    private Timer timer(Series series) {
        return timers.computeIfAbsent(series, s -> Timer.builder("http.server.requests")
                .description("Calls through the gateway")
                .tag("uri", s.template())
                .tag("method", s.method())
                .tag("status", Integer.toString(s.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(meters));
    }
}
