package ai.backfuture.connection.audit.adapter.rest;

import ai.backfuture.connection.audit.application.AuditTrail;
import ai.backfuture.connection.audit.application.ErasingOwner;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/operator/audit} and {@code /api/operator/owners}: for operators, and nobody else. */
@Path("/api/operator")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@RunOnVirtualThread
class AuditResource {

    private final AuditTrail trail;
    private final ErasingOwner erasing;

    AuditResource(AuditTrail trail, ErasingOwner erasing) {
        this.trail = trail;
        this.erasing = erasing;
    }

    @GET
    @Path("audit")
    public AuditPage page(
            @QueryParam("connection") @Nullable String connection,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = AuditQuestion.limit(limit);
        List<AuditEntryView> found = trail
                .page(new AuditTrail.Query(
                        AuditQuestion.connection(connection),
                        owner == null ? null : AuditQuestion.owner(owner),
                        AuditQuestion.time("from", from),
                        AuditQuestion.time("to", to),
                        AuditQuestion.after(cursor),
                        size + 1))
                .stream()
                .map(AuditEntryView::of)
                .toList();
        List<AuditEntryView> items = found.stream().limit(size).toList();
        return new AuditPage(items, found.size() > size ? AuditQuestion.cursor(items.getLast()) : null);
    }

    /** Asking again changes nothing; an owner of whom nothing is there is erased all the same. */
    @DELETE
    @Path("owners/{owner}")
    public Response erase(@PathParam("owner") String owner) {
        erasing.begin(AuditQuestion.owner(owner));
        return Response.accepted().build();
    }
}
