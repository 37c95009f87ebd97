package ai.backfuture.localstack.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a token may live; zero stands for "not set". See
 * <a href="https://developer.hashicorp.com/vault/docs/concepts/tokens#token-time-to-live-periodic-tokens-and-explicit-max-ttls">time to live</a>.
 */
record Terms(Duration ttl, Duration maxTtl, Duration explicitMaxTtl, Duration period) {

    /** What Vault grants when nothing else is said, and never exceeds: 32 days. */
    static final Duration SYSTEM_MAX = Duration.ofDays(32);

    static final Terms NONE = new Terms(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** A time to live, and what the caller is told if it is shorter than asked for. */
    record Granted(Duration ttl, List<String> warnings) {}

    /**
     * What is granted at this moment: the increment asked for or the usual time, never past the maximum counted from the
     * issue. Whole seconds count, as in Vault.
     */
    Granted grant(Duration increment, @Nullable Instant issued, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant start = issued == null ? second : issued.truncatedTo(ChronoUnit.SECONDS);
        Duration max = shortest(shortest(SYSTEM_MAX, maxTtl), explicitMaxTtl);
        List<String> warnings = new ArrayList<>();
        Duration granted;
        @Nullable Instant end;
        if (period.isPositive()) {
            granted = period;
            if (granted.compareTo(max) > 0) {
                warnings.add(capped("period", "period", granted, max));
                granted = max;
            }
            end = explicitMaxTtl.isPositive() ? start.plus(explicitMaxTtl) : null;
        } else {
            granted = increment.isPositive() ? increment : ttl.isPositive() ? ttl : SYSTEM_MAX;
            end = start.plus(max);
        }
        if (end != null) {
            Duration left = Duration.between(second, end);
            if (left.compareTo(granted) < 0) {
                warnings.add(capped("TTL", "TTL", granted, left));
                granted = left;
            }
        }
        return new Granted(granted, List.copyOf(warnings));
    }

    private static Duration shortest(Duration limit, Duration other) {
        return other.isPositive() && other.compareTo(limit) < 0 ? other : limit;
    }

    private static String capped(String what, String value, Duration asked, Duration max) {
        return "%s of \"%s\" exceeded the effective max_ttl of \"%s\"; %s value is capped accordingly"
                .formatted(what, GoTime.brief(asked), GoTime.brief(max), value);
    }
}
