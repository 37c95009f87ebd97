package ai.backfuture.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a key, and which of the warnings 14, 7, 3 and 1 days before it have been given.
 *
 * <p>An end that moves by less than half a day is taken for the same one: some are computed anew at each test.
 *
 * @param warnedDays the last warning given, in days before the end; null for none
 */
public record Expiry(Instant at, @Nullable Integer warnedDays) {

    private static final List<Integer> WARNINGS = List.of(1, 3, 7, 14);
    private static final Duration SAME = Duration.ofHours(12);

    /** What is known once this end was told of, whatever was known before. */
    static @Nullable Expiry told(@Nullable Instant at, @Nullable Expiry known) {
        if (at == null) {
            return null;
        }
        boolean same = known != null && Duration.between(known.at(), at).abs().compareTo(SAME) < 0;
        return same ? known : new Expiry(at, null);
    }

    /** The warning that is due, if one is: its days; several missed ones are one. */
    Optional<Integer> due(Instant now) {
        if (!now.isBefore(at)) {
            return Optional.empty();
        }
        return WARNINGS.stream()
                .filter(days -> !now.isBefore(at.minus(Duration.ofDays(days))))
                .findFirst()
                .filter(days -> warnedDays == null || days < warnedDays);
    }

    Expiry warned(int days) {
        return new Expiry(at, days);
    }

    /** When to look again; empty after the last warning. */
    public Optional<Instant> nextWarning() {
        return WARNINGS.reversed().stream()
                .filter(days -> warnedDays == null || days < warnedDays)
                .findFirst()
                .map(days -> at.minus(Duration.ofDays(days)));
    }
}
