package ai.backfuture.gateway.parts;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway with so little room that a test can use it up, behind a proxy that it trusts: the test itself. */
public final class TightLimits implements QuarkusTestProfile {

    public static final int CALLS_OF_A_USER = 5;
    public static final int CALLS_OF_AN_ADDRESS = 8;
    public static final int STREAMS_OF_A_USER = 2;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "backfuture.gateway.rate-limits.user.calls",
                Integer.toString(CALLS_OF_A_USER),
                "backfuture.gateway.rate-limits.address.calls",
                Integer.toString(CALLS_OF_AN_ADDRESS),
                "backfuture.gateway.live.max-streams-per-user",
                Integer.toString(STREAMS_OF_A_USER),
                "backfuture.gateway.upstream.breaker.calls",
                "4",
                "backfuture.gateway.upstream.breaker.pause",
                "2S",
                "backfuture.gateway.trusted-proxies",
                "127.0.0.0/8,::1");
    }
}
