package ai.backfuture.gateway.parts;

import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Starts everything around the gateway, once per JVM, and points the gateway to it. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    /** After a fetch of the issuer's keys for an unknown one, before the next. */
    public static final Duration COOL_DOWN = Duration.ofSeconds(2);

    public static final Duration UPSTREAM_TIMEOUT = Duration.ofSeconds(2);

    static final String ISSUER = "test.issuer";
    static final String CONNECTION_SERVICE = "test.connection-service";
    static final String STRATEGY_SERVICE = "test.strategy-service";
    static final String NOTIFICATION_SERVICE = "test.notification-service";

    /** Kafka and Vert.x look for their parts by the thread's class loader, which here is not the one that has them. */
    @Override
    public Map<String, String> start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Surroundings.class.getClassLoader());
        try {
            return startParts();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, String> startParts() {
        if (System.getProperty(ISSUER) == null) {
            System.setProperty(ISSUER, TestIssuer.start().origin());
            System.setProperty(
                    CONNECTION_SERVICE, TestService.start("connection-service").url());
            System.setProperty(
                    STRATEGY_SERVICE, TestService.start("strategy-service").url());
            System.setProperty(
                    NOTIFICATION_SERVICE,
                    TestService.start("notification-service").url());
        }
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", SharedStack.kafka());
        config.put("quarkus.oidc.auth-server-url", System.getProperty(ISSUER) + "/backfuture");
        config.put("quarkus.oidc.token.forced-jwk-refresh-interval", COOL_DOWN.toString());
        config.put("backfuture.gateway.connection-service-url", System.getProperty(CONNECTION_SERVICE));
        config.put("backfuture.gateway.strategy-service-url", System.getProperty(STRATEGY_SERVICE));
        config.put("backfuture.gateway.notification-service-url", System.getProperty(NOTIFICATION_SERVICE));
        config.put("backfuture.gateway.notification-service-management-url", System.getProperty(NOTIFICATION_SERVICE));
        config.put("backfuture.gateway.connection-service-management-url", System.getProperty(CONNECTION_SERVICE));
        config.put("backfuture.gateway.strategy-service-management-url", System.getProperty(STRATEGY_SERVICE));
        config.put("backfuture.gateway.validation-worker-management-url", "http://localhost:1");
        config.put("backfuture.gateway.upstream.timeout", UPSTREAM_TIMEOUT.toString());
        config.put("backfuture.gateway.request.body-timeout", "2S");
        config.put("backfuture.gateway.live.heartbeat", "1S");
        config.put("backfuture.gateway.live.slow-reader", "2S");
        config.put("backfuture.gateway.live.catch-up", "1S");
        config.put("quarkus.http.idle-timeout", "5S");
        config.put("backfuture.gateway.cors.origins", "https://app.example.org");
        return config;
    }

    @Override
    public void stop() {
        // shared by all test classes; ends with the JVM
    }
}
