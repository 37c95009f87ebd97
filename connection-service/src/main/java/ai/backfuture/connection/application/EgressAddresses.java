package ai.backfuture.connection.application;

import java.util.List;
import java.util.Optional;

/** The addresses that our calls to exchanges come from: what users put on a key's whitelist. */
public interface EgressAddresses {

    /** The current set; may be a few seconds old. */
    AddressSet current();

    /** The set as it is stored now. */
    AddressSet latest();

    /**
     * Replaces the set, if it still has the version that the caller knows.
     *
     * @return the new set; empty when somebody else was faster
     */
    Optional<AddressSet> replace(long expectedVersion, List<String> addresses, String operator);

    /** A version of the set. */
    record AddressSet(long version, List<String> addresses) {

        public AddressSet {
            addresses = List.copyOf(addresses);
        }
    }
}
