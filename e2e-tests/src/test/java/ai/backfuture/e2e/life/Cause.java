package ai.backfuture.e2e.life;

/** What is happening to a connection while its state changes. */
sealed interface Cause {

    /** The result of a test arrives. */
    record Arrived(long number, Answer answer) implements Cause {}

    /** Nobody has answered a test in time. */
    record Unanswered(long number) implements Cause {}

    /** A test could not go out in time. */
    record Unsent(long number) implements Cause {}

    /** Time went on. */
    record Clock() implements Cause {}

    /** Its owner wants it removed, or the removal goes on. */
    record Removal() implements Cause {}

    /** A test is ordered, a key is given, or strategies begin or cease to use it. */
    record Order() implements Cause {}
}
