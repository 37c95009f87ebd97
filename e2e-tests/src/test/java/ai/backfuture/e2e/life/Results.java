package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.LimitScope;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results as workers tell them. */
final class Results {

    private Results() {}

    static TestResult passed(Key key, Set<Market> markets, boolean tellsExpiry, long now) {
        Map<Permission, PermissionFinding> found = new EnumMap<>(Permission.class);
        Instant at = Instant.ofEpochMilli(now);
        found.put(Permission.READ, finding(true, at));
        markets.forEach(market -> found.put(market.tradePermission(), finding(true, at)));
        found.put(Permission.WITHDRAW, finding(false, at));
        found.put(Permission.IP_RESTRICTION, finding(key.bound, at));
        Instant end = tellsExpiry && key.expiresAt != Span.NEVER ? Instant.ofEpochMilli(key.expiresAt) : null;
        return new TestResult.Passed(List.of(), found, List.of(), end, key.account);
    }

    static TestResult failed(Reason reason) {
        return failed(reason, null, null);
    }

    static TestResult failed(Reason reason, @Nullable Instant retryAfter, @Nullable LimitScope scope) {
        return new TestResult.Failed(
                new ConnectionTest.Failure(reason, null, null), retryAfter, scope, List.of(), Map.of(), List.of());
    }

    private static PermissionFinding finding(boolean on, Instant at) {
        return new PermissionFinding(
                on ? PermissionState.CONFIRMED_ON : PermissionState.CONFIRMED_OFF, EvidenceSource.KEY_INFO, at);
    }
}
