package ai.backfuture.connection.audit.adapter.file;

import ai.backfuture.connection.audit.application.AuditSettings;
import ai.backfuture.connection.audit.application.VaultLog;
import ai.backfuture.connection.audit.application.VaultLogException;
import ai.backfuture.connection.audit.domain.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@link VaultLog} as the file that Vault's file audit device writes, and as those it has been rotated to: files beside it
 * whose names begin with its own. They are read in the order of their first lines, each to its end before the next.
 *
 * @see <a href="https://developer.hashicorp.com/vault/docs/audit/file">File audit device</a>
 */
@ApplicationScoped
class VaultAuditFile implements VaultLog {

    /** As much as is taken in one transaction. */
    private static final int PIECE = 512 << 10;

    private final @Nullable Path file;
    private final AuditLine format;

    @Inject
    VaultAuditFile(AuditSettings settings) {
        this(settings.vaultLog().map(Path::of).orElse(null), settings.mount());
    }

    VaultAuditFile(@Nullable Path file, String mount) {
        this.file = file == null ? null : file.toAbsolutePath().normalize();
        this.format = new AuditLine(mount);
    }

    @Override
    public Optional<String> source() {
        return Optional.ofNullable(file).map(Path::toString);
    }

    @Override
    public Piece readOn(Place place) {
        if (file == null) {
            return Piece.nothing(place);
        }
        if (!Files.isReadable(file)) {
            throw new VaultLogException("it does not exist, or this user may not read it");
        }
        try {
            try (LogFile current = LogFile.open(file).orElse(null)) {
                if (current != null && current.is(place.firstLine())) {
                    return piece(current, place);
                }
            }
            return readOnAmongAll(place);
        } catch (IOException e) {
            throw new VaultLogException(e.getClass().getSimpleName());
        }
    }

    private Piece readOnAmongAll(Place place) throws IOException {
        List<LogFile> files = all();
        try {
            Optional<LogFile> own =
                    files.stream().filter(each -> each.is(place.firstLine())).findFirst();
            Optional<LogFile> next = files.stream()
                    .filter(each -> !each.is(place.firstLine()))
                    .filter(each -> place.began() == null || each.began().isAfter(place.began()))
                    .findFirst();
            if (own.isPresent()) {
                Piece piece = piece(own.get(), place);
                if (next.isEmpty()) {
                    return piece;
                }
                if (piece.next().readTo() > place.readTo()) {
                    return piece.andMore();
                }
            }
            boolean gap = own.isEmpty() && place.firstLine() != null;
            return next.map(following -> Piece.none(startOf(following), gap)).orElseGet(() -> Piece.nothing(place));
        } finally {
            for (LogFile each : files) {
                each.close();
            }
        }
    }

    /** The file and those it was rotated to, the oldest first. */
    private List<LogFile> all() throws IOException {
        List<LogFile> files = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(file.getParent(), path -> path.getFileName()
                .toString()
                .startsWith(file.getFileName().toString()))) {
            for (Path path : paths) {
                if (Files.isRegularFile(path) && !path.toString().endsWith(".gz")) {
                    LogFile.open(path).ifPresent(files::add);
                }
            }
        }
        files.sort(Comparator.comparing(LogFile::began));
        return files;
    }

    private Piece piece(LogFile log, Place place) throws IOException {
        // cut short and yet the same: from its start again; what was there before is not taken twice
        long from = log.size() < place.readTo() ? 0 : place.readTo();
        byte[] lines = log.lines(from, PIECE);
        List<Reading> readings = new ArrayList<>();
        int unreadable = 0;
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                Optional<JsonNode> line = AuditLine.parse(lines, start, i);
                line.flatMap(format::reading).ifPresent(readings::add);
                unreadable += line.isEmpty() && i > start ? 1 : 0;
                start = i + 1;
            }
        }
        Place next = new Place(place.firstLine(), place.began(), from + lines.length);
        return new Piece(readings, next, unreadable, false, lines.length > 0 && next.readTo() < log.size());
    }

    private static Place startOf(LogFile log) {
        return new Place(log.firstLine(), log.began(), 0);
    }
}
