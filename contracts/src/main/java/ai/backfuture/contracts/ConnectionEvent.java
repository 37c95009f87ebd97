package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Set;
import java.util.UUID;

/** What connection-service asks of the workers; topic {@code connections}. Each one orders a test. */
public sealed interface ConnectionEvent extends Event {

    UUID connectionId();

    /** Whose connection it is: the {@code sub} of the owner's token. */
    String owner();

    ExchangeId exchange();

    Set<Market> markets();

    CredentialRef credentialRef();

    TestOrder test();

    @Override
    @JsonIgnore
    default UUID key() {
        return connectionId();
    }

    /** A connection came to be, and its first test is ordered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConnectionAdded(
            UUID connectionId,
            String owner,
            ExchangeId exchange,
            Set<Market> markets,
            CredentialRef credentialRef,
            TestOrder test)
            implements ConnectionEvent {}

    /** A further test is ordered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConnectionTestRequested(
            UUID connectionId,
            String owner,
            ExchangeId exchange,
            Set<Market> markets,
            CredentialRef credentialRef,
            TestOrder test)
            implements ConnectionEvent {}
}
