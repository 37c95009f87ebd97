package ai.backfuture.strategy.adapter.rest;

import ai.backfuture.contracts.StrategyView;
import ai.backfuture.id.Ids;
import ai.backfuture.idempotency.IdempotencyKeys;
import ai.backfuture.idempotency.Idempotent;
import ai.backfuture.identity.CurrentOwner;
import ai.backfuture.problem.Problems;
import ai.backfuture.request.Cursor;
import ai.backfuture.request.Limit;
import ai.backfuture.request.PathIds;
import ai.backfuture.strategy.application.CreatingStrategy;
import ai.backfuture.strategy.application.CreatingStrategy.Creating;
import ai.backfuture.strategy.application.DisablingStrategy;
import ai.backfuture.strategy.application.EditingStrategy;
import ai.backfuture.strategy.application.EditingStrategy.Editing;
import ai.backfuture.strategy.application.Enabling;
import ai.backfuture.strategy.application.EnablingStrategy;
import ai.backfuture.strategy.application.ReadingStrategies;
import ai.backfuture.strategy.application.RemovingStrategy;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.StrategyId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An owner's strategies.
 *
 * <p>Calls wait for the database and, when enabling, for the view: they run on virtual threads, so that those which wait
 * hold up no others.
 */
@Path("/api/strategies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trader")
@RunOnVirtualThread
class StrategyResource {

    private final CurrentOwner owner;
    private final IdempotencyKeys idempotencyKeys;
    private final CreatingStrategy creating;
    private final ReadingStrategies reading;
    private final EditingStrategy editing;
    private final EnablingStrategy enabling;
    private final DisablingStrategy disabling;
    private final RemovingStrategy removing;
    private final StrategyProblems problems;

    StrategyResource(
            CurrentOwner owner,
            IdempotencyKeys idempotencyKeys,
            CreatingStrategy creating,
            ReadingStrategies reading,
            EditingStrategy editing,
            EnablingStrategy enabling,
            DisablingStrategy disabling,
            RemovingStrategy removing,
            StrategyProblems problems) {
        this.owner = owner;
        this.idempotencyKeys = idempotencyKeys;
        this.creating = creating;
        this.reading = reading;
        this.editing = editing;
        this.enabling = enabling;
        this.disabling = disabling;
        this.removing = removing;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response create(@Nullable StrategyRequest request) {
        StrategyId id = new StrategyId(Ids.next());
        URI location = URI.create("/api/strategies/" + id);
        Creating created = creating.create(
                id,
                owner(),
                body(request).settings(),
                view -> idempotencyKeys.completeInTransaction(201, location, view));
        return switch (created) {
            case Creating.Created done ->
                Response.status(201)
                        .header("Location", location.toString())
                        .entity(done.strategy())
                        .build();
            case Creating.ConnectionUnknown unknown -> throw problems.connectionUnknown();
            case Creating.CatchingUp catchingUp -> throw problems.catchingUp();
        };
    }

    @GET
    public StrategyPage list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return StrategyPage.of(reading.page(owner(), Cursor.read(cursor, StrategyId::new), Limit.read(limit)));
    }

    @GET
    @Path("{id}")
    public StrategyView one(@PathParam("id") String id) {
        return reading.one(owner(), id(id)).orElseThrow(Problems::notFound);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public StrategyView replace(@PathParam("id") String id, @Nullable StrategyRequest request) {
        return switch (editing.edit(owner(), id(id), body(request).settings())) {
            case Editing.Done done -> done.strategy();
            case Editing.NotFound notFound -> throw Problems.notFound();
            case Editing.MustBeDisabledFirst first -> throw problems.mustBeDisabledFirst();
            case Editing.ConnectionUnknown unknown -> throw problems.connectionUnknown();
            case Editing.CatchingUp catchingUp -> throw problems.catchingUp();
        };
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        if (!removing.remove(owner(), id(id))) {
            throw Problems.notFound();
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/enable")
    @Idempotent
    public StrategyView enable(@PathParam("id") String id) {
        return switch (enabling.enable(owner(), id(id))) {
            case Enabling.Enabled enabled -> enabled.strategy();
            case Enabling.Refused refused -> throw problems.refused(refused.refusal());
            case Enabling.CatchingUp catchingUp -> throw problems.enablingMustWait();
            case Enabling.NotFound notFound -> throw Problems.notFound();
        };
    }

    @POST
    @Path("{id}/disable")
    @Idempotent
    public StrategyView disable(@PathParam("id") String id) {
        return disabling.disable(owner(), id(id)).orElseThrow(Problems::notFound);
    }

    private Owner owner() {
        return new Owner(owner.id());
    }

    private static StrategyId id(String id) {
        return new StrategyId(PathIds.of(id));
    }

    private static StrategyRequest body(@Nullable StrategyRequest request) {
        if (request == null) {
            throw Problems.missingBody();
        }
        return request;
    }
}
