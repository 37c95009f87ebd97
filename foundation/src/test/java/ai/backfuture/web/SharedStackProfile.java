package ai.backfuture.web;

import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs the small service on the shared broker and database. */
public final class SharedStackProfile implements QuarkusTestProfile {

    private static final String DATABASE = "foundation";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                SharedStack.postgres(DATABASE),
                "quarkus.datasource.username",
                DATABASE,
                "quarkus.datasource.password",
                DATABASE,
                "kafka.bootstrap.servers",
                SharedStack.kafka());
    }
}
