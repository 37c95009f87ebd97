package ai.backfuture.gateway.live;

import jakarta.inject.Singleton;

/** Tells how the live updates are doing. */
@Singleton
public final class LiveUpdates {

    private final LiveFeed feed;

    LiveUpdates(LiveFeed feed) {
        this.feed = feed;
    }

    /** Whether the broker is there and this instance knows the recent past. */
    public boolean areRead() {
        return feed.isUp();
    }
}
