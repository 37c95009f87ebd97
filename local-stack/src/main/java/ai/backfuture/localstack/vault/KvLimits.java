package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many versions are kept, for how long, and whether writing needs check-and-set: set for a whole mount, for one
 * secret, or both. Zero stands for "not set"; a negative time set for the mount turns the deletion by time off.
 */
record KvLimits(int maxVersions, boolean casRequired, Duration deleteVersionAfter) {

    static final KvLimits NONE = new KvLimits(0, false, Duration.ZERO);

    private static final int USUAL_VERSIONS = 10;

    /** These limits with what a call sets anew. */
    KvLimits changed(Fields fields) {
        return new KvLimits(
                Math.max(0, fields.number("max_versions").orElse(maxVersions)),
                fields.truth("cas_required").orElse(casRequired),
                fields.duration("delete_version_after").orElse(deleteVersionAfter));
    }

    /** How many versions of a secret are kept, if these are the limits of its mount. */
    int versionsKept(KvLimits ofSecret) {
        return ofSecret.maxVersions > 0 ? ofSecret.maxVersions : maxVersions > 0 ? maxVersions : USUAL_VERSIONS;
    }

    /** When a version begun now is to be deleted, if these are the limits of its mount: the shorter time wins. */
    Optional<Instant> deletion(KvLimits ofSecret, Instant now) {
        Duration mount = deleteVersionAfter;
        Duration secret = ofSecret.deleteVersionAfter;
        if (mount.isNegative() || (mount.isZero() && secret.isZero())) {
            return Optional.empty();
        }
        boolean mountDecides = secret.isZero() || (!mount.isZero() && mount.compareTo(secret) < 0);
        return Optional.of(now.plus(mountDecides ? mount : secret));
    }

    ObjectNode description() {
        return Json.object()
                .put("cas_required", casRequired)
                .put(
                        "delete_version_after",
                        GoTime.text(deleteVersionAfter.isNegative() ? Duration.ZERO : deleteVersionAfter))
                .put("max_versions", maxVersions);
    }
}
