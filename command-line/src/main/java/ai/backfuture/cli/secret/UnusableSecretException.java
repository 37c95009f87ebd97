package ai.backfuture.cli.secret;

/** What was given is no credential; the message never repeats any of it. */
public final class UnusableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableSecretException(String message) {
        super(message);
    }

    /** A secret is needed and there is no keyboard; {@code instead} are the options to use. */
    public static UnusableSecretException nobodyToAsk(String instead) {
        return new UnusableSecretException("Nobody is here to be asked: use " + instead + ".");
    }
}
