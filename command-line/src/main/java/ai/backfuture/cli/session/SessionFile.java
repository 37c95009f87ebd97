package ai.backfuture.cli.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The file that holds the token: its folder and itself are for the user alone, from the first byte on. */
public final class SessionFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;

    public SessionFile(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder.resolve("session.json");
    }

    /**
     * What was written last; empty when nothing was.
     *
     * @throws NotSignedInException when others can read the file, so that the token is no secret any more
     */
    public Optional<Session> read() {
        try {
            if (!Files.exists(path())) {
                return Optional.empty();
            }
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path()))) {
                throw new NotSignedInException(
                        "Others can read " + path() + ". Run 'chmod 600' on it, or 'bf login' again.");
            }
            JsonNode json = JSON.readTree(path().toFile());
            return Optional.of(new Session(
                    URI.create(json.required("gateway").asText()),
                    new AccessToken(
                            json.required("accessToken").asText(),
                            Instant.parse(json.required("expiresAt").asText()))));
        } catch (IOException | RuntimeException e) {
            if (e instanceof NotSignedInException told) {
                throw told;
            }
            throw new NotSignedInException(path() + " cannot be read. Run 'bf login' again.");
        }
    }

    public void write(Session session) {
        byte[] text = JSON.createObjectNode()
                .put("gateway", session.gateway().toString())
                .put("accessToken", session.token().value())
                .put("expiresAt", session.token().expiresAt().toString())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder, attribute("rwx------"));
            Path fresh = Files.createTempFile(folder, "session", ".new", attribute("rw-------"));
            Files.write(fresh, text);
            Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there was one. */
    public boolean delete() {
        try {
            return Files.deleteIfExists(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
