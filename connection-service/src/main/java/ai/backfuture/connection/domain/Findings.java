package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Warning;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a key: one finding for each permission, in the order of the permissions.
 *
 * @param expiresAt when the key dies by itself, where known
 * @param accountUid the exchange's own id of the account, where it tells
 */
public record Findings(
        Map<Permission, PermissionFinding> permissions,
        List<Warning> warnings,
        @Nullable Instant expiresAt,
        @Nullable String accountUid) {

    public Findings {
        permissions = complete(permissions);
        warnings = List.copyOf(warnings);
    }

    /** Nothing is known yet. */
    public static Findings none() {
        return new Findings(Map.of(), List.of(), null, null);
    }

    /**
     * What is known after a result. A test that could not judge the key takes nothing back: it adds what it confirmed,
     * and an outage leaves the permissions as they were.
     */
    Findings after(TestResult result) {
        return switch (result) {
            case TestResult.Passed passed ->
                new Findings(
                        passed.permissions(),
                        passed.warnings(),
                        passed.expiresAt(),
                        passed.accountUid() == null ? accountUid : passed.accountUid());
            case TestResult.Failed failed ->
                switch (failed.failure().reason().kind()) {
                    case YOURS_TO_FIX -> new Findings(failed.permissions(), failed.warnings(), expiresAt, accountUid);
                    case TEMPORARY, OURS_TO_FIX ->
                        new Findings(merged(failed.permissions()), warnings, expiresAt, accountUid);
                };
        };
    }

    private Map<Permission, PermissionFinding> merged(Map<Permission, PermissionFinding> found) {
        Map<Permission, PermissionFinding> all = new EnumMap<>(permissions);
        found.forEach((permission, finding) -> {
            if (finding.state() != PermissionState.UNVERIFIABLE) {
                all.put(permission, finding);
            }
        });
        return all;
    }

    private static Map<Permission, PermissionFinding> complete(Map<Permission, PermissionFinding> found) {
        Map<Permission, PermissionFinding> all = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            all.put(permission, found.getOrDefault(permission, PermissionFinding.unverifiable()));
        }
        return Collections.unmodifiableMap(all);
    }
}
