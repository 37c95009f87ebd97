package ai.backfuture.localstack.simulator;

/** The answer to the question whose call this is. */
public sealed interface Admission {

    record Admitted(Account account) implements Admission {}

    /**
     * The call ends here.
     *
     * @param signing good if the signature was right and something else was not
     */
    record Refused(Reply reply, Signing signing) implements Admission {

        public static Refused unsigned(Reply reply) {
            return new Refused(reply, Signing.BAD);
        }

        public static Refused thoughSigned(Reply reply) {
            return new Refused(reply, Signing.GOOD);
        }
    }
}
