package ai.backfuture.localstack.simulator;

/** The part of an exchange that stands before its endpoints: who calls, and may they. */
public interface Gate {

    /** Checks key, clock, signature and address in the order of this exchange. */
    Admission admit(ApiRequest request, Desk desk);

    /** Whether the key holds a right, given as the exchange's own token. */
    boolean grants(Account account, String right);

    Reply lacking(String right, ApiRequest request);

    Reply notFound(ApiRequest request);
}
