package ai.backfuture.connection.adapter.rest;

import ai.backfuture.problem.Problems;
import java.util.UUID;

/** Reads ids from paths; what is no id cannot be found, like an id that is not there. */
final class PathIds {

    private PathIds() {}

    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
