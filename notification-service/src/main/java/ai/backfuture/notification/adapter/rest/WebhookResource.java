package ai.backfuture.notification.adapter.rest;

import ai.backfuture.id.Ids;
import ai.backfuture.idempotency.IdempotencyKeys;
import ai.backfuture.idempotency.Idempotent;
import ai.backfuture.identity.CurrentOwner;
import ai.backfuture.notification.application.ChangingWebhook;
import ai.backfuture.notification.application.ReadingWebhooks;
import ai.backfuture.notification.application.RegisteringWebhook;
import ai.backfuture.notification.application.RegisteringWebhook.Registering;
import ai.backfuture.notification.application.RemovingWebhook;
import ai.backfuture.notification.application.TestingWebhook;
import ai.backfuture.notification.application.TestingWebhook.Testing;
import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.TargetRules;
import ai.backfuture.notification.domain.WebhookId;
import ai.backfuture.problem.Problems;
import ai.backfuture.request.Cursor;
import ai.backfuture.request.Limit;
import ai.backfuture.request.PathIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner's webhooks.
 *
 * <p>The answer that is kept for an {@code Idempotency-Key} has no signing secret in it: who lost the first answer
 * changes the secret.
 */
@Path("/api/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trader")
@RunOnVirtualThread
class WebhookResource {

    private final CurrentOwner owner;
    private final IdempotencyKeys idempotencyKeys;
    private final TargetRules rules;
    private final RegisteringWebhook registering;
    private final ReadingWebhooks reading;
    private final ChangingWebhook changing;
    private final RemovingWebhook removing;
    private final TestingWebhook testing;

    WebhookResource(
            CurrentOwner owner,
            IdempotencyKeys idempotencyKeys,
            TargetRules rules,
            RegisteringWebhook registering,
            ReadingWebhooks reading,
            ChangingWebhook changing,
            RemovingWebhook removing,
            TestingWebhook testing) {
        this.owner = owner;
        this.idempotencyKeys = idempotencyKeys;
        this.rules = rules;
        this.registering = registering;
        this.reading = reading;
        this.changing = changing;
        this.removing = removing;
        this.testing = testing;
    }

    /** What a test was sent as. */
    record TestView(UUID messageId) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response register(@Nullable WebhookRequest request) {
        if (request == null) {
            throw Problems.missingBody();
        }
        WebhookId id = new WebhookId(Ids.next());
        URI location = URI.create("/api/webhooks/" + id);
        Registering registered = registering.register(
                id,
                owner(),
                request.settings(rules),
                webhook -> idempotencyKeys.completeInTransaction(201, location, WebhookView.of(webhook)));
        return switch (registered) {
            case Registering.Registered done ->
                Response.status(201)
                        .header("Location", location.toString())
                        .entity(WebhookView.of(done.webhook(), done.secret()))
                        .build();
            case Registering.TooMany tooMany -> throw WebhookProblems.tooMany(tooMany.most());
        };
    }

    @GET
    public WebhookPage list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return WebhookPage.of(reading.page(owner(), Cursor.read(cursor, WebhookId::new), Limit.read(limit)));
    }

    @GET
    @Path("{id}")
    public WebhookView one(@PathParam("id") String id) {
        return reading.one(owner(), id(id)).map(WebhookView::of).orElseThrow(Problems::notFound);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public WebhookView change(@PathParam("id") String id, @Nullable WebhookPatch patch) {
        if (patch == null) {
            throw Problems.missingBody();
        }
        return changing.change(owner(), id(id), patch.change(rules))
                .map(changed -> WebhookView.of(changed.webhook(), changed.secret()))
                .orElseThrow(Problems::notFound);
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
    @Path("{id}/test")
    @Idempotent
    public Response test(@PathParam("id") String id) {
        return switch (testing.test(owner(), id(id))) {
            case Testing.OnItsWay sent ->
                Response.accepted(new TestView(sent.messageId())).build();
            case Testing.SwitchedOff off -> throw WebhookProblems.switchedOff();
            case Testing.NotFound notFound -> throw Problems.notFound();
        };
    }

    private Owner owner() {
        return new Owner(owner.id());
    }

    private static WebhookId id(String id) {
        return new WebhookId(PathIds.of(id));
    }
}
