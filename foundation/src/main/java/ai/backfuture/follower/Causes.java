package ai.backfuture.follower;

/** Says in a log line what went wrong, by the names of the exceptions: their messages may repeat data. */
final class Causes {

    private static final int DEEPEST = 5;

    private Causes() {}

    static String of(Throwable failure) {
        StringBuilder names = new StringBuilder(failure.getClass().getSimpleName());
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            names.append(" < ").append(cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return names.toString();
    }
}
