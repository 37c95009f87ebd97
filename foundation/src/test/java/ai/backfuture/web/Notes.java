package ai.backfuture.web;

import ai.backfuture.contracts.Topic;
import ai.backfuture.correlation.Correlation;
import ai.backfuture.id.Ids;
import ai.backfuture.idempotency.BodyFingerprint;
import ai.backfuture.idempotency.IdempotencyKeys;
import ai.backfuture.idempotency.Idempotent;
import ai.backfuture.identity.CurrentOwner;
import ai.backfuture.outbox.Outbox;
import ai.backfuture.problem.Problems;
import ai.backfuture.tracing.TraceHeaders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** A small service that uses everything in the way that services do. */
@Path("/notes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class Notes {

    static final AtomicInteger WRITTEN = new AtomicInteger();
    static volatile CountDownLatch gate = new CountDownLatch(0);

    record Note(
            @NotNull @Size(max = 20) String text,
            @Nullable BigDecimal weight,
            @Nullable Boolean urgent) {

        Note {
            if (text != null && text.startsWith("unwanted")) {
                throw new IllegalArgumentException("unwanted: " + text);
            }
        }
    }

    record View(
            UUID id, String owner, String text, @Nullable BigDecimal weight, Instant at) {}

    private final CurrentOwner owner;
    private final IdempotencyKeys keys;
    private final Outbox outbox;

    Notes(CurrentOwner owner, IdempotencyKeys keys, Outbox outbox) {
        this.owner = owner;
        this.keys = keys;
        this.outbox = outbox;
    }

    @POST
    @Idempotent
    public Response write(@Valid @NotNull Note note) throws InterruptedException {
        gate.await(10, TimeUnit.SECONDS);
        if (note.text().equals("refused")) {
            throw Problems.of(409, "NOTE_REFUSED", "Refused", null);
        }
        WRITTEN.incrementAndGet();
        View view = view(note);
        return Response.created(URI.create("/notes/" + view.id())).entity(view).build();
    }

    /** Answers inside its transaction, and then fails as if the process had died before the reply. */
    @POST
    @Path("/crashing")
    @Idempotent
    public Response writeAndCrash(@Valid @NotNull Note note) {
        View view = view(note);
        QuarkusTransaction.requiringNew().run(() -> {
            WRITTEN.incrementAndGet();
            keys.completeInTransaction(201, URI.create("/notes/" + view.id()), view);
        });
        throw new IllegalStateException("secret-in-a-message");
    }

    @POST
    @Path("/{id}/event")
    public void publish(@PathParam("id") UUID id) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publishTombstone(Topic.STRATEGIES, id));
    }

    @POST
    @Path("/{id}/event-without-transaction")
    public void publishWithoutTransaction(@PathParam("id") UUID id) {
        outbox.publishTombstone(Topic.STRATEGIES, id);
    }

    @GET
    @Path("/correlation")
    public String[] correlation() {
        return new String[] {Correlation.current().orElse("none")};
    }

    /** The trace id that a log line of this request would carry, and the traceparent of a row that it writes. */
    @POST
    @Path("/{id}/trace")
    public String[] trace(@PathParam("id") UUID id) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publishTombstone(Topic.STRATEGIES, id));
        return new String[] {
            String.valueOf(MDC.get("traceId")), TraceHeaders.current().orElse("none")
        };
    }

    @GET
    @Path("/operators")
    @RolesAllowed("operator")
    public boolean operators() {
        return owner.isOperator();
    }

    private View view(Note note) {
        return new View(Ids.next(), owner.id(), note.text(), note.weight(), Instant.parse("2026-01-02T03:04:05Z"));
    }

    @ApplicationScoped
    static class Fingerprint implements BodyFingerprint {

        @Override
        public byte[] of(byte[] body) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(body);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
