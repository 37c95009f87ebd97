package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Call} of an HTTP request, or says with Vault's words why that cannot be done. */
final class RequestReading {

    private RequestReading() {}

    /** One of both is null. */
    record Result(@Nullable Call call, Outcome.@Nullable Refused refusal) {}

    static Result read(VaultRequest request, Instant now) {
        boolean listing = request.method().equals("LIST")
                || (request.method().equals("GET") && isTrue(request.query().get("list")));
        Optional<Operation> operation = operation(request.method(), listing);
        if (operation.isEmpty()) {
            return refused(new Outcome.Refused(405, List.of()));
        }
        Optional<ObjectNode> data = operation.get().writes() ? body(request.body()) : Optional.of(query(request));
        if (data.isEmpty()) {
            return refused(Outcome.refused(400, "error parsing JSON"));
        }
        Optional<Duration> wrapTtl =
                Optional.ofNullable(request.wrapTtl()).map(GoTime::duration).orElse(Optional.of(Duration.ZERO));
        if (wrapTtl.isEmpty() || wrapTtl.get().isNegative()) {
            return refused(Outcome.refused(400, "error parsing X-Vault-Wrap-TTL header"));
        }
        String path = listing && !request.path().endsWith("/") ? request.path() + "/" : request.path();
        return new Result(
                new Call(
                        request.id(),
                        operation.get(),
                        path,
                        data.get(),
                        request.token(),
                        null,
                        wrapTtl.get(),
                        request.remoteAddress(),
                        now),
                null);
    }

    private static Result refused(Outcome.Refused refusal) {
        return new Result(null, refusal);
    }

    private static Optional<Operation> operation(String method, boolean listing) {
        return switch (method) {
            case "GET", "HEAD" -> Optional.of(listing ? Operation.LIST : Operation.READ);
            case "LIST" -> Optional.of(Operation.LIST);
            case "POST", "PUT" -> Optional.of(Operation.UPDATE);
            case "DELETE" -> Optional.of(Operation.DELETE);
            default -> Optional.empty();
        };
    }

    private static Optional<ObjectNode> body(String body) {
        try {
            JsonNode node = Json.read(body);
            return switch (node) {
                case null -> Optional.of(Json.object());
                case ObjectNode object -> Optional.of(object);
                default -> node.isMissingNode() || node.isNull() ? Optional.of(Json.object()) : Optional.empty();
            };
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode query(VaultRequest request) {
        ObjectNode data = Json.object();
        request.query().forEach(data::put);
        data.remove("list");
        return data;
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equalsIgnoreCase("t") || value.equalsIgnoreCase("true"));
    }
}
