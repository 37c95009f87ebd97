package ai.backfuture.gateway.upstream;

import ai.backfuture.gateway.GatewayConfig.Breaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Leaves a service alone that has not answered most of the latest calls, and tries again after a while.
 *
 * <p>Only silence counts: an answer, whatever its status, is the service's own word and shows that it is there.
 */
final class UpstreamBreaker {

    private static final Logger LOG = Logger.getLogger(UpstreamBreaker.class);

    private final TypedGuard<CompletionStage<ProxyResponse>> guard;
    private final AtomicInteger state = new AtomicInteger();

    UpstreamBreaker(Service service, Breaker limits, MeterRegistry meters) {
        this.guard = TypedGuard.create(new TypeLiteral<CompletionStage<ProxyResponse>>() {})
                .withDescription(service.serviceName())
                .withCircuitBreaker()
                .requestVolumeThreshold(limits.calls())
                .failureRatio(limits.failureRatio())
                .delay(limits.pause().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .when(UpstreamFailure::isSilence)
                .onStateChange(now -> changed(service, now))
                .done()
                .build();
        Gauge.builder("gateway.upstream.breaker", state, AtomicInteger::get)
                .description("0 closed, 1 trying again, 2 open")
                .tag("service", service.serviceName())
                .register(meters);
    }

    /** Fails at once with {@code CircuitBreakerOpenException} while the service is left alone. */
    Future<ProxyResponse> call(Context context, Supplier<Future<ProxyResponse>> action) {
        return Future.fromCompletionStage(guard.get(() -> action.get().toCompletionStage()), context);
    }

    private void changed(Service service, CircuitBreakerState now) {
        state.set(
                switch (now) {
                    case CLOSED -> 0;
                    case HALF_OPEN -> 1;
                    case OPEN -> 2;
                });
        LOG.warnf("the breaker of %s is now %s", service.serviceName(), now);
    }
}
