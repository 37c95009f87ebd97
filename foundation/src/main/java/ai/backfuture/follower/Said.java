package ai.backfuture.follower;

import org.jspecify.annotations.Nullable;

/** One record of a topic, at its place. */
public sealed interface Said<M> {

    Place place();

    /** A record that makes sense. */
    record Message<M>(Place place, M content) implements Said<M> {}

    /**
     * A record that makes no sense; never its data.
     *
     * @param key as far as it is text, shortened
     * @param problem what is wrong with it
     */
    record Unreadable<M>(
            Place place, @Nullable String key, @Nullable String type, String problem) implements Said<M> {}
}
