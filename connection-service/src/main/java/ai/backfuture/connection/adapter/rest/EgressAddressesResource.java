package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.application.EgressAddresses;
import ai.backfuture.connection.application.EgressAddresses.AddressSet;
import ai.backfuture.connection.domain.Violation;
import ai.backfuture.identity.CurrentOwner;
import ai.backfuture.problem.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /api/egress-addresses}: what to put on a key's whitelist. */
@Path("/api/egress-addresses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EgressAddressesResource {

    private static final int MOST = 50;
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final EgressAddresses addresses;
    private final CurrentOwner operator;

    EgressAddressesResource(EgressAddresses addresses, CurrentOwner operator) {
        this.addresses = addresses;
        this.operator = operator;
    }

    /** Body of the PUT; with a version it replaces that version only, without it whatever there is. */
    record NewSet(@Nullable Long version, @Nullable List<@Nullable String> addresses) {}

    @GET
    @Authenticated
    public AddressSet get() {
        return addresses.current();
    }

    @PUT
    @RolesAllowed("operator")
    @Consumes(MediaType.APPLICATION_JSON)
    public AddressSet replace(@Nullable NewSet body) {
        List<String> wanted = checked(body == null ? null : body.addresses());
        long expected =
                body == null || body.version() == null ? addresses.latest().version() : body.version();
        return addresses
                .replace(expected, wanted, operator.id())
                .orElseThrow(() -> Problems.of(
                        409,
                        "VERSION_CONFLICT",
                        "Changed meanwhile",
                        "The set has another version by now; read it again."));
    }

    private static List<String> checked(@Nullable List<@Nullable String> given) {
        if (given == null || given.isEmpty() || given.size() > MOST) {
            throw refused("Give 1 to " + MOST + " addresses.");
        }
        for (String address : given) {
            if (address == null || !isAddress(address)) {
                throw refused("Each address is an IPv4 or IPv6 address, without port or prefix length.");
            }
        }
        return given.stream().map(String::valueOf).distinct().toList();
    }

    private static boolean isAddress(String text) {
        try {
            return LITERAL.matcher(text).matches() && InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static RuntimeException refused(String message) {
        return Refusals.invalid(List.of(new Violation("addresses", "INVALID", message)));
    }
}
