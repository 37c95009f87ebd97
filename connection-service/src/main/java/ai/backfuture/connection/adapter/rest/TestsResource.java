package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.application.Change;
import ai.backfuture.connection.application.ConnectionViews;
import ai.backfuture.connection.application.ReadingConnections;
import ai.backfuture.connection.application.TestingConnection;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Replacement;
import ai.backfuture.connection.domain.Violation;
import ai.backfuture.contracts.TestView;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.idempotency.IdempotencyKeys;
import ai.backfuture.idempotency.Idempotent;
import ai.backfuture.identity.CurrentOwner;
import ai.backfuture.problem.Problems;
import ai.backfuture.request.PathIds;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /api/connections/{id}/tests}: orders tests and shows those there were. */
@Path("/api/connections/{id}/tests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("trader")
@RunOnVirtualThread
class TestsResource {

    private final TestingConnection testing;
    private final ReadingConnections reading;
    private final ConnectionViews views;
    private final CurrentOwner owner;
    private final IdempotencyKeys idempotencyKeys;
    private final ObjectMapper mapper;

    TestsResource(
            TestingConnection testing,
            ReadingConnections reading,
            ConnectionViews views,
            CurrentOwner owner,
            IdempotencyKeys idempotencyKeys,
            ObjectMapper mapper) {
        this.testing = testing;
        this.reading = reading;
        this.views = views;
        this.owner = owner;
        this.idempotencyKeys = idempotencyKeys;
        this.mapper = mapper;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    public Response test(@PathParam("id") String id, byte @Nullable [] body) {
        Trigger trigger = trigger(body);
        return switch (testing.test(owner.id(), PathIds.of(id), trigger, this::keepAnswer)) {
            case Change.Done(var connection) ->
                Response.accepted(testOf(connection)).build();
            case Change.NotFound() -> throw Problems.notFound();
            case Change.Removing() -> throw Refusals.removing();
            case Change.Unfit(var violations) -> throw Refusals.invalid(violations);
        };
    }

    /** The body is optional, and clients that send none name any content type. */
    private Trigger trigger(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return Trigger.REQUESTED;
        }
        try {
            NewTest wanted = mapper.readValue(body, NewTest.class);
            return trigger(wanted == null ? null : wanted.trigger());
        } catch (IOException e) {
            throw new BadRequestException(e);
        }
    }

    /** What is under way is part of the first page: it has the highest numbers. */
    @GET
    public Page<TestView> page(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Paging.limit(limit);
        long below = Paging.numberBelow(cursor);
        Connection connection = reading.find(owner.id(), PathIds.of(id)).orElseThrow(Problems::notFound);
        Stream<ConnectionTest> underWay = Stream.concat(
                        connection.testUnderWay().stream(),
                        connection.openReplacement().map(Replacement::test).stream())
                .filter(test -> test.number() < below)
                .sorted(Comparator.comparingLong(ConnectionTest::number).reversed());
        List<TestView> found = Stream.concat(underWay, reading.tests(connection, below, size + 1).stream())
                .map(test -> views.of(connection.exchange(), test))
                .toList();
        List<TestView> items = found.stream().limit(size).toList();
        return new Page<>(
                items, found.size() > size ? Paging.cursor(items.getLast().number()) : null);
    }

    private void keepAnswer(Connection connection) {
        idempotencyKeys.completeInTransaction(202, null, testOf(connection));
    }

    private TestView testOf(Connection connection) {
        return views.of(connection.exchange(), connection.lastTest());
    }

    private static Trigger trigger(@Nullable String text) {
        return switch (text) {
            case null -> Trigger.REQUESTED;
            case "REQUESTED" -> Trigger.REQUESTED;
            case "REPORTED" -> Trigger.REPORTED;
            default ->
                throw Refusals.invalid(
                        List.of(new Violation("trigger", "INVALID", "A trigger is REQUESTED or REPORTED.")));
        };
    }
}
