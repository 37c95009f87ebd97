package ai.backfuture.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tracer that our code is given. Where the SDK is switched off, Quarkus' own one would still make every span, with ids and
 * attributes, and then tell it to nobody; this one makes none.
 */
@Singleton
class ChosenTracer {

    private static final String NAME = "ai.backfuture";

    /** Behind a proxy, since filters are made before there is an SDK. */
    @Produces
    @ApplicationScoped
    Tracer tracer(OpenTelemetry sdk, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        return (off ? OpenTelemetry.noop() : sdk).getTracer(NAME);
    }
}
