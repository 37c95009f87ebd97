package ai.backfuture.cli;

/** What {@code bf} ends with; scripts depend on the numbers. */
public enum ExitCode {
    OK(0, "done"),
    REFUSED(1, "the request was refused, or a test failed"),
    USAGE(2, "the command line is not one that bf knows"),
    UNREACHABLE(3, "the gateway cannot be reached or cannot do it now, or no verdict came in time"),
    NOT_SIGNED_IN(4, "no token, or one that is not accepted"),
    NOT_ALLOWED(5, "the role does not allow it"),
    BROKEN(70, "a fault in bf itself");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
