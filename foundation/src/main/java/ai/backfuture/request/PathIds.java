package ai.backfuture.request;

import ai.backfuture.problem.Problems;
import java.util.UUID;

/** Reads ids from paths; what is no id cannot be found, like an id that is not there. */
public final class PathIds {

    private PathIds() {}

    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
