package ai.backfuture.strategy.domain;

import java.util.UUID;

/** Names one exchange connection; given by the service that owns connections. */
public record ConnectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
