package ai.backfuture.gateway.parts;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway that can hold a handful of connections. */
public final class FewConnections implements QuarkusTestProfile {

    public static final int CONNECTIONS = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.limits.max-connections", Integer.toString(CONNECTIONS));
    }
}
