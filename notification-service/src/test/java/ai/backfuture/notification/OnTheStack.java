package ai.backfuture.notification;

import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Points the service at the broker, database, issuer and Vault that the tests of this JVM share. */
public final class OnTheStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Kafka clients look up classes through it, and it is the one of the service here
        thread.setContextClassLoader(SharedStack.class.getClassLoader());
        try {
            return addresses();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>(SharedStack.vaultLogin("notification-service"));
        addresses.put("kafka.bootstrap.servers", SharedStack.kafka());
        addresses.put("quarkus.datasource.jdbc.url", SharedStack.postgres("notifications"));
        addresses.put("quarkus.oidc.auth-server-url", SharedStack.oidc());
        return addresses;
    }

    @Override
    public void stop() {
        // the stack ends with the JVM
    }
}
