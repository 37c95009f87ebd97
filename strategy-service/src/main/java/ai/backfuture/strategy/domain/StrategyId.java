package ai.backfuture.strategy.domain;

import java.util.UUID;

/** Names one strategy; a UUIDv7, so that ids sort by the time of creation. */
public record StrategyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
