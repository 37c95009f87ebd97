package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.application.StoppingByOrder;
import ai.backfuture.connection.domain.Violation;
import ai.backfuture.contracts.SuspensionScope;
import ai.backfuture.contracts.SuspensionView;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/operator/suspensions}: the panic control. */
@Path("/api/operator/suspensions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@RunOnVirtualThread
class SuspensionsResource {

    private static final int LONGEST = 500;

    private final StoppingByOrder stopping;
    private final CurrentOwner operator;
    private final IdempotencyKeys idempotencyKeys;

    SuspensionsResource(StoppingByOrder stopping, CurrentOwner operator, IdempotencyKeys idempotencyKeys) {
        this.stopping = stopping;
        this.operator = operator;
        this.idempotencyKeys = idempotencyKeys;
    }

    /** Body of the POST, as it came. */
    record NewSuspension(
            @Nullable String scope,
            @Nullable String value,
            @Nullable String reason,
            @Nullable Boolean destroySecrets) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response stop(@Nullable NewSuspension body) {
        NewSuspension wanted = body == null ? new NewSuspension(null, null, null, null) : body;
        List<Violation> violations = new ArrayList<>();
        SuspensionScope scope = scope(wanted.scope(), violations);
        String value = value(scope, wanted.value(), violations);
        String reason = reason(wanted.reason(), violations);
        if (scope == null || !violations.isEmpty()) {
            throw Refusals.invalid(violations);
        }
        boolean destroySecrets = Boolean.TRUE.equals(wanted.destroySecrets());
        SuspensionView suspension =
                stopping.stop(operator.id(), scope, value, reason, destroySecrets, this::keepAnswer);
        return Response.status(Response.Status.CREATED)
                .header("Location", location(suspension).toString())
                .entity(suspension)
                .build();
    }

    private void keepAnswer(SuspensionView suspension) {
        idempotencyKeys.completeInTransaction(201, location(suspension), suspension);
    }

    private static URI location(SuspensionView suspension) {
        return URI.create("/api/operator/suspensions/" + suspension.id());
    }

    @GET
    public Page<SuspensionView> page(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = Paging.limit(limit);
        List<SuspensionView> found = stopping.page(Paging.idBefore(cursor), size + 1);
        List<SuspensionView> items = found.stream().limit(size).toList();
        return new Page<>(
                items, found.size() > size ? Paging.cursor(items.getLast().id()) : null);
    }

    @DELETE
    @Path("{id}")
    public SuspensionView lift(@PathParam("id") String id) {
        return stopping.lift(operator.id(), PathIds.of(id)).orElseThrow(Problems::notFound);
    }

    private static @Nullable SuspensionScope scope(@Nullable String text, List<Violation> violations) {
        return switch (text) {
            case "OWNER" -> SuspensionScope.OWNER;
            case "EXCHANGE" -> SuspensionScope.EXCHANGE;
            case "ALL" -> SuspensionScope.ALL;
            case null, default -> {
                violations.add(new Violation("scope", "INVALID", "A scope is OWNER, EXCHANGE or ALL."));
                yield null;
            }
        };
    }

    private @Nullable String value(
            @Nullable SuspensionScope scope, @Nullable String value, List<Violation> violations) {
        boolean given = value != null && !value.isBlank();
        switch (scope) {
            case null -> {}
            case ALL -> {
                if (given) {
                    violations.add(new Violation("value", "INVALID", "A stop of everything names nobody."));
                }
                return null;
            }
            case OWNER -> {
                if (!given || value.length() > LONGEST) {
                    violations.add(new Violation("value", "REQUIRED", "Name the owner: the sub of their token."));
                }
            }
            case EXCHANGE -> {
                if (!given || !stopping.knowsExchange(value)) {
                    violations.add(new Violation(
                            "value", "EXCHANGE_NOT_SUPPORTED", "Name an exchange; see GET /api/exchanges."));
                }
            }
        }
        return value;
    }

    private static String reason(@Nullable String reason, List<Violation> violations) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            violations.add(new Violation("reason", "REQUIRED", "Say why, in " + LONGEST + " characters at most."));
            return "";
        }
        return reason.strip();
    }
}
