package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

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

    /** The markets whose trade right is asked for; never empty. */
    Set<Market> markets();

    CredentialRef credentialRef();

    TestOrder test();

    @Override
    @JsonIgnore
    default UUID key() {
        return connectionId();
    }

    private static Set<Market> someOf(Set<Market> markets) {
        if (markets.isEmpty()) {
            throw new IllegalArgumentException("a test is for at least one market");
        }
        return InEnumOrder.set(Market.class, markets);
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
            implements ConnectionEvent {

        public ConnectionAdded {
            requireNonNull(connectionId, "connectionId");
            requireNonNull(owner, "owner");
            requireNonNull(exchange, "exchange");
            markets = someOf(markets);
            requireNonNull(credentialRef, "credentialRef");
            requireNonNull(test, "test");
        }
    }

    /** A further test is ordered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConnectionTestRequested(
            UUID connectionId,
            String owner,
            ExchangeId exchange,
            Set<Market> markets,
            CredentialRef credentialRef,
            TestOrder test)
            implements ConnectionEvent {

        public ConnectionTestRequested {
            requireNonNull(connectionId, "connectionId");
            requireNonNull(owner, "owner");
            requireNonNull(exchange, "exchange");
            markets = someOf(markets);
            requireNonNull(credentialRef, "credentialRef");
            requireNonNull(test, "test");
        }
    }
}
