package ai.backfuture.request;

import ai.backfuture.problem.Problems;
import org.jspecify.annotations.Nullable;

/** How many items of a list one page has. */
public final class Limit {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Limit() {}

    /** The limit asked for, at most 200; 50 when none was. */
    public static int read(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) < 1) {
            throw Problems.of(400, "VALIDATION_FAILED", "Invalid request", "The limit is a number from 1 to 200.");
        }
        return Math.min(Integer.parseInt(limit), MOST);
    }
}
