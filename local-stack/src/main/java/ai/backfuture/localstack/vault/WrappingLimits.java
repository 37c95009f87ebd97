package ai.backfuture.localstack.vault;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For how long an answer may, and must, be kept behind a single-use token. A rule that has either limit allows nothing
 * that is not wrapped.
 *
 * @param least null for none
 * @param most null for none
 * @see <a href="https://developer.hashicorp.com/vault/docs/concepts/policies#required-response-wrapping-ttls">Vault:
 *     required response wrapping TTLs</a>
 */
record WrappingLimits(@Nullable Duration least, @Nullable Duration most) {

    static final WrappingLimits NONE = new WrappingLimits(null, null);

    /** Whether they can be kept at all. */
    boolean contradictory() {
        return least != null && most != null && most.compareTo(least) < 0;
    }

    /** Zero is an answer that is not wrapped. */
    boolean allow(Duration wrapTtl) {
        boolean wrapped = wrapTtl.isPositive();
        return (least == null || wrapped && wrapTtl.compareTo(least) >= 0)
                && (most == null || wrapped && wrapTtl.compareTo(most) <= 0)
                && !contradictory();
    }

    /** Of rules for the same path, the lower of each limit holds. */
    WrappingLimits and(WrappingLimits other) {
        return new WrappingLimits(lower(least, other.least), lower(most, other.most));
    }

    private static @Nullable Duration lower(@Nullable Duration one, @Nullable Duration other) {
        return Stream.of(one, other)
                .filter(java.util.Objects::nonNull)
                .min(Duration::compareTo)
                .orElse(null);
    }
}
