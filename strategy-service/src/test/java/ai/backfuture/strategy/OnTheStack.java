package ai.backfuture.strategy;

import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the service at the broker, database and issuer that the tests of this JVM share. */
public final class OnTheStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers", SharedStack.kafka(),
                "quarkus.datasource.jdbc.url", SharedStack.postgres("strategies"),
                "quarkus.oidc.auth-server-url", SharedStack.oidc());
    }

    @Override
    public void stop() {
        // the stack ends with the JVM
    }
}
