package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.application.AddingConnection;
import ai.backfuture.connection.application.Change;
import ai.backfuture.connection.application.ChangingConnection;
import ai.backfuture.connection.application.ConnectionViews;
import ai.backfuture.connection.application.ReadingConnections;
import ai.backfuture.connection.application.RemovingConnection;
import ai.backfuture.connection.application.ReplacingCredential;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.connection.domain.Submission;
import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.idempotency.IdempotencyKeys;
import ai.backfuture.idempotency.Idempotent;
import ai.backfuture.identity.CurrentOwner;
import ai.backfuture.problem.Problems;
import ai.backfuture.request.PathIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/connections}: an owner's connections, and nobody else's. */
@Path("/api/connections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trader")
@RunOnVirtualThread
class ConnectionsResource {

    private final AddingConnection adding;
    private final ReadingConnections reading;
    private final ChangingConnection changing;
    private final ReplacingCredential replacing;
    private final RemovingConnection removing;
    private final ConnectionViews views;
    private final Exchanges exchanges;
    private final CurrentOwner owner;
    private final IdempotencyKeys idempotencyKeys;

    ConnectionsResource(
            AddingConnection adding,
            ReadingConnections reading,
            ChangingConnection changing,
            ReplacingCredential replacing,
            RemovingConnection removing,
            ConnectionViews views,
            Exchanges exchanges,
            CurrentOwner owner,
            IdempotencyKeys idempotencyKeys) {
        this.adding = adding;
        this.reading = reading;
        this.changing = changing;
        this.replacing = replacing;
        this.removing = removing;
        this.views = views;
        this.exchanges = exchanges;
        this.owner = owner;
        this.idempotencyKeys = idempotencyKeys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response add(@Nullable NewConnection body) {
        NewConnection wanted = body == null ? new NewConnection(null, null, null, null, null) : body;
        return switch (Submission.check(wanted.draft(), exchanges)) {
            case Submission.Unfit(var violations) -> throw Refusals.invalid(violations);
            case Submission.Fit fit ->
                switch (adding.add(owner.id(), fit, wanted.withdrawalDisabled(), this::keepAnswer)) {
                    case AddingConnection.Outcome.Refused(var clash) -> throw Refusals.clash(clash);
                    case AddingConnection.Outcome.Added(var connection) ->
                        Response.status(Response.Status.CREATED)
                                .header("Location", location(connection).toString())
                                .entity(views.of(connection))
                                .build();
                };
        };
    }

    @GET
    public Page<ConnectionView> page(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = Paging.limit(limit);
        List<Connection> found = reading.page(owner.id(), Paging.idBefore(cursor), size + 1);
        List<ConnectionView> items = found.stream().limit(size).map(views::of).toList();
        return new Page<>(
                items, found.size() > size ? Paging.cursor(items.getLast().id()) : null);
    }

    @GET
    @Path("{id}")
    public ConnectionView get(@PathParam("id") String id) {
        return reading.find(owner.id(), PathIds.of(id)).map(views::of).orElseThrow(Problems::notFound);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ConnectionView change(@PathParam("id") String id, @Nullable ConnectionPatch patch) {
        ConnectionPatch given = patch == null ? new ConnectionPatch(null, null, null) : patch;
        return view(changing.change(owner.id(), PathIds.of(id), given.draft()));
    }

    @PUT
    @Path("{id}/credentials")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replaceCredentials(@PathParam("id") String id, @Nullable NewKeyOfConnection body) {
        NewKeyOfConnection wanted = body == null ? new NewKeyOfConnection(null, null) : body;
        UUID connectionId = PathIds.of(id);
        Connection connection = reading.find(owner.id(), connectionId).orElseThrow(Problems::notFound);
        return switch (Submission.checkKey(wanted.draft(), exchanges.of(connection.exchange()))) {
            case Submission.NewKey.Unfit(var violations) -> throw Refusals.invalid(violations);
            case Submission.NewKey.Fit(var credentials) ->
                answer(replacing.replace(owner.id(), connectionId, credentials, wanted.withdrawalDisabled()));
        };
    }

    private Response answer(ReplacingCredential.Outcome outcome) {
        return switch (outcome) {
            case ReplacingCredential.Outcome.Testing(var connection) ->
                Response.accepted(views.of(connection)).build();
            case ReplacingCredential.Outcome.NotFound() -> throw Problems.notFound();
            case ReplacingCredential.Outcome.Removing() -> throw Refusals.removing();
            case ReplacingCredential.Outcome.Refused(var clash) -> throw Refusals.clash(clash);
        };
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        return Response.accepted(view(removing.begin(owner.id(), PathIds.of(id))))
                .build();
    }

    private ConnectionView view(Change change) {
        return switch (change) {
            case Change.Done(var connection) -> views.of(connection);
            case Change.NotFound() -> throw Problems.notFound();
            case Change.Removing() -> throw Refusals.removing();
            case Change.Unfit(var violations) -> throw Refusals.invalid(violations);
        };
    }

    private void keepAnswer(Connection connection) {
        idempotencyKeys.completeInTransaction(201, location(connection), views.of(connection));
    }

    private static URI location(Connection connection) {
        return URI.create("/api/connections/" + connection.id());
    }
}
