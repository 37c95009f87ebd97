package ai.backfuture.connection.domain;

import java.time.Instant;

/**
 * The time of a decision, and its share of chance, so that deciding stays a pure function.
 *
 * @param chance from 0 (included) to 1 (excluded); spreads what would otherwise happen at once
 */
public record Moment(Instant now, double chance) {

    public Moment {
        if (!(chance >= 0 && chance < 1)) {
            throw new IllegalArgumentException("chance is at least 0 and less than 1");
        }
    }
}
