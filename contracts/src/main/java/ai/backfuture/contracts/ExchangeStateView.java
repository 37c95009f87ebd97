package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * How an exchange is, seen from one of our egress addresses.
 *
 * @param id made from exchange and egress, so that it is the same for ever
 * @param egress our name for the way out
 * @param since when it came to be so
 * @param version grows with every change
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExchangeStateView(
        UUID id, ExchangeId exchange, String egress, Availability availability, Instant since, long version) {

    public ExchangeStateView {
        requireNonNull(id, "id");
        requireNonNull(exchange, "exchange");
        requireNonNull(egress, "egress");
        requireNonNull(availability, "availability");
        requireNonNull(since, "since");
        if (version < 0) {
            throw new IllegalArgumentException("versions do not fall below zero");
        }
    }

    /** The id of that pair. */
    public static UUID idOf(ExchangeId exchange, String egress) {
        return UUID.nameUUIDFromBytes((exchange.value() + '/' + egress).getBytes(StandardCharsets.UTF_8));
    }
}
