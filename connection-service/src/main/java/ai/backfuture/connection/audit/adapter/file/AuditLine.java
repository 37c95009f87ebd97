package ai.backfuture.connection.audit.adapter.file;

import ai.backfuture.connection.audit.domain.Reading;
import ai.backfuture.contracts.CredentialRef;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Understands lines of Vault's audit log.
 *
 * <p>A reading is told by its answer, since Vault writes that down before it hands the secret out; a refusal may be told by
 * the question alone. Paths, times, policies, roles and errors stand in clear; whatever could be a secret is hashed, and is
 * not looked at.
 *
 * @see <a href="https://developer.hashicorp.com/vault/docs/audit/schema">Audit entry schema</a>
 */
final class AuditLine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 200;

    private final String data;
    private final String metadata;

    /** @param mount of the credentials */
    AuditLine(String mount) {
        this.data = mount + "/data/";
        this.metadata = mount + "/metadata/";
    }

    /** The line as a document; empty when it is none. */
    static Optional<JsonNode> parse(byte[] line, int from, int to) {
        try {
            JsonNode read = JSON.readTree(new String(line, from, to - from, StandardCharsets.UTF_8));
            return read != null && read.isObject() ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** When it was written, where it says. */
    static Optional<Instant> time(JsonNode line) {
        try {
            return Optional.of(Instant.parse(line.path("time").asText()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The reading of a credential that it tells of; empty for everything else. */
    Optional<Reading> reading(JsonNode line) {
        JsonNode request = line.path("request");
        String path = request.path("path").asText();
        boolean denied = !line.path("error").asText().isEmpty();
        if (!tellsTheEnd(line, denied) || !concernsCredentials(request, path, denied)) {
            return Optional.empty();
        }
        if (!denied && !gaveSomething(line.path("response"))) {
            return Optional.empty();
        }
        String below = path.startsWith(data) ? path.substring(data.length()) : path.substring(metadata.length());
        JsonNode auth = line.path("auth");
        return time(line)
                .map(at -> new Reading(
                        text(request.path("id").asText()),
                        at,
                        text(below),
                        connection(below),
                        denied,
                        reader(auth),
                        rights(auth),
                        text(request.path("remote_address").asText())));
    }

    private static boolean tellsTheEnd(JsonNode line, boolean denied) {
        String type = line.path("type").asText();
        return type.equals("response") || (type.equals("request") && denied);
    }

    /** Listing gives no secret away, so it matters only where it was refused: it says that somebody looks for them. */
    private boolean concernsCredentials(JsonNode request, String path, boolean denied) {
        String operation = request.path("operation").asText();
        boolean looks = operation.equals("read") || operation.equals("list");
        return looks
                && (path.startsWith(data + "connections/") || (denied && path.startsWith(metadata + "connections")));
    }

    /** Nothing is given where nothing lies, or where only the trace of a deleted version does. */
    private static boolean gaveSomething(JsonNode response) {
        return response.path("data").path("data").isObject()
                || response.path("wrap_info").isObject();
    }

    private static @Nullable UUID connection(String path) {
        try {
            return UUID.fromString(new CredentialRef(path).path().split("/")[1]);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String reader(JsonNode auth) {
        for (String pointer : new String[] {"/metadata/role_name", "/metadata/role", "/display_name"}) {
            String name = auth.at(pointer).asText();
            if (!name.isEmpty()) {
                return text(name);
            }
        }
        return "unknown";
    }

    private static Set<String> rights(JsonNode auth) {
        Set<String> rights = new HashSet<>();
        for (String list : new String[] {"policies", "token_policies", "identity_policies"}) {
            auth.path(list).forEach(policy -> rights.add(text(policy.asText())));
        }
        for (String role : new String[] {"role_name", "role"}) {
            if (auth.path("metadata").has(role)) {
                rights.add(text(auth.path("metadata").path(role).asText()));
            }
        }
        return rights;
    }

    /** Fit for a row and a log line. */
    private static String text(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
