package ai.backfuture.contracts.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public API by its document: which calls there are, and whether what went over the wire is as described. */
public final class PublicApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String MERGE = "~1";

    private final JsonNode document;
    private final ClosedDocument closed;
    private final List<Operation> operations;

    private PublicApi(JsonNode document) {
        this.document = document;
        this.closed = new ClosedDocument(document);
        this.operations = document.get("paths").properties().stream()
                .flatMap(path -> operationsAt(path.getKey(), path.getValue()))
                .toList();
    }

    /** Reads the document that the contracts carry. */
    public static PublicApi read() {
        try (InputStream file = PublicApi.class.getResourceAsStream("/openapi.yaml")) {
            return new PublicApi(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The values that a schema of the document's components allows; empty for one that lists none. */
    public List<String> values(String schema) {
        return document.at("/components/schemas/" + schema + "/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    JsonNode document() {
        return document;
    }

    ClosedDocument closed() {
        return closed;
    }

    /** What is wrong with a request; empty when nothing is. */
    public List<String> complaints(Observed.Request request) {
        Optional<Operation> operation = operation(request.method(), request.path());
        if (operation.isEmpty()) {
            return List.of("there is no " + request.method() + " " + request.path());
        }
        List<String> complaints = new ArrayList<>(queryComplaints(operation.get(), request.query()));
        String at = pointer(operation.get());
        JsonNode wanted = document.at(at + "/requestBody");
        if (request.body().isEmpty()) {
            if (wanted.path("required").asBoolean()) {
                complaints.add(operation.get() + " needs a body");
            }
        } else {
            complaints.addAll(bodyComplaints(
                    operation.get() + " request", at + "/requestBody", request.contentType(), request.body()));
        }
        return complaints;
    }

    /** What is wrong with an answer; empty when nothing is. */
    public List<String> complaints(Observed.Request request, Observed.Answer answer) {
        Optional<Operation> operation = operation(request.method(), request.path());
        if (operation.isEmpty()) {
            return isHonestRefusal(answer)
                    ? List.of()
                    : List.of("there is no " + request.method() + " " + request.path() + " that answers "
                            + answer.status());
        }
        Optional<String> response = response(pointer(operation.get()) + "/responses", answer.status());
        return response.map(at -> bodyComplaints(
                        operation.get() + " " + answer.status(), at, answer.contentType(), answer.body()))
                .orElseGet(() -> List.of(operation.get() + " never answers " + answer.status()));
    }

    /** What is wrong with a server-sent event; empty when nothing is. */
    public List<String> complaintsAboutEvent(String name, String data) {
        ObjectNode event = JSON.createObjectNode().put("event", name);
        try {
            event.set("data", JSON.readTree(data));
        } catch (JsonProcessingException e) {
            return List.of("event " + name + " is not JSON");
        }
        String schema = "/components/schemas/" + capital(name) + "LiveEvent";
        if (document.at(schema).isMissingNode()) {
            return List.of("there is no event " + name);
        }
        return closed.errors(schema, event).stream()
                .map(error -> "event " + name + ": " + error)
                .toList();
    }

    /** Nothing can be done at a place that is not there, and that is what it says. */
    private boolean isHonestRefusal(Observed.Answer answer) {
        return Set.of(404, 405).contains(answer.status())
                && bodyComplaints("refusal", "/components/responses/NotFound", answer.contentType(), answer.body())
                        .stream()
                        .allMatch(complaint -> answer.status() == 405 && complaint.contains("/code"));
    }

    private Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.isAt(path))
                .min(Comparator.comparing(Operation::placeholders));
    }

    private Optional<String> response(String responses, int status) {
        return Stream.of(Integer.toString(status), status / 100 + "XX")
                .map(key -> responses + "/" + key)
                .filter(at -> !document.at(at).isMissingNode())
                .findFirst()
                .map(at -> resolved(at));
    }

    private String resolved(String at) {
        JsonNode ref = document.at(at).path("$ref");
        return ref.isTextual() ? ref.asText().substring(1) : at;
    }

    private List<String> bodyComplaints(String what, String at, @Nullable String type, String body) {
        JsonNode content = document.at(at).path("content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of(what + " has no body");
        }
        String bare = Observed.bareType(type);
        if (!content.has(bare)) {
            return List.of(what + " is not " + (bare.isEmpty() ? "without a type" : bare));
        }
        if (!bare.endsWith("json")) {
            return List.of();
        }
        try {
            return closed.errors(at + "/content/" + escaped(bare) + "/schema", JSON.readTree(body)).stream()
                    .map(error -> what + ": " + error)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(what + " is not JSON");
        }
    }

    private List<String> queryComplaints(Operation operation, String query) {
        List<String> known = Stream.of(document.at(pointer(operation) + "/parameters"))
                .flatMap(parameters -> parameters.valueStream())
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.get("$ref").asText().substring(1))
                        : parameter)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .filter(name -> !name.isEmpty() && !known.contains(name))
                .map(name -> operation + " has no query parameter " + name)
                .toList();
    }

    private static Stream<Operation> operationsAt(String template, JsonNode path) {
        return path.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map((Map.Entry<String, JsonNode> entry) -> new Operation(
                        entry.getKey().toUpperCase(Locale.ROOT),
                        template,
                        entry.getValue().path("x-planned").asBoolean()));
    }

    private static String pointer(Operation operation) {
        return "/paths/" + escaped(operation.template()) + "/"
                + operation.method().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", MERGE);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
