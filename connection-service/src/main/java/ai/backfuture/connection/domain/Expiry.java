package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.PermissionState;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an exchange lets a key die by itself. Both rules are for keys that are not bound to addresses.
 *
 * @param life how long such a key lives from its creation; null for ever
 * @param idle how long it lives without a signed call; our re-tests keep it alive, so this is for information
 */
public record Expiry(@Nullable Duration life, @Nullable Duration idle) {

    /** Days before the end of a key at which its owner is told. */
    static final int[] NOTICES = {14, 7, 3, 1};

    /** A key that no strategy has used for so long had better be deleted. */
    static final Duration UNUSED = Duration.ofDays(30);

    static Expiry none() {
        return new Expiry(null, null);
    }

    static Expiry unboundLivesFor(int days) {
        return new Expiry(Duration.ofDays(days), null);
    }

    static Expiry unboundIdlesFor(int days) {
        return new Expiry(null, Duration.ofDays(days));
    }

    /**
     * The result with the end of the key: as the exchange tells it, else as its rule has it. A rule counts from the day
     * that we were given the key, so the end is the latest possible one.
     */
    public TestResult.Passed applied(TestResult.Passed result, Credential credential) {
        PermissionFinding bound = result.permissions().get(Permission.IP_RESTRICTION);
        boolean unbound = bound != null && bound.state() == PermissionState.CONFIRMED_OFF;
        return life == null || !unbound || result.expiresAt() != null
                ? result
                : result.expiringAt(credential.givenAt().plus(life));
    }

    /** When the owner of this connection has to be told again how its key stands in time; null for never. */
    static @Nullable Instant nextNotice(Connection connection, Instant now) {
        Instant end = connection.findings().expiresAt();
        Stream<Instant> ends = end == null
                ? Stream.empty()
                : java.util.Arrays.stream(NOTICES).mapToObj(days -> end.minus(Duration.ofDays(days)));
        Stream<Instant> unused = connection.use().inUse()
                ? Stream.empty()
                : Stream.of(idleSince(connection).plus(UNUSED));
        return Stream.concat(ends, unused)
                .filter(time -> time.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Since when nothing has used a connection that nothing uses now. */
    static Instant idleSince(Connection connection) {
        Instant lastUsed = connection.use().lastUsedAt();
        return lastUsed == null ? connection.createdAt() : lastUsed;
    }
}
