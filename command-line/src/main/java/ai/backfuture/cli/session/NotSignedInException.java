package ai.backfuture.cli.session;

/** Nobody is signed in any more; the message says how to. */
public final class NotSignedInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSignedInException(String message) {
        super(message);
    }

    public static NotSignedInException never() {
        return new NotSignedInException("You are not signed in. Run 'bf login', or set BF_TOKEN to an access token.");
    }

    static NotSignedInException noMore() {
        return new NotSignedInException("Your sign-in has ended. Run 'bf login' again.");
    }
}
