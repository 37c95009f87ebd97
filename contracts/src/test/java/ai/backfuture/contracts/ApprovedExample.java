package ai.backfuture.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One event as it was once written; it stays readable for ever. */
record ApprovedExample(EventType type, String name, Path file) {

    static final Path FOLDER = Path.of("src/test/resources/approved");

    static Stream<ApprovedExample> all() {
        return Stream.of(EventType.values()).flatMap(type -> of(type).stream());
    }

    static List<ApprovedExample> of(EventType type) {
        Path folder = FOLDER.resolve(type.typeName());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new ApprovedExample(
                            type, file.getFileName().toString().replace(".json", ""), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApprovedExample of(EventType type, String name) {
        return of(type).stream()
                .filter(example -> example.name().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("no approved example " + name + " of " + type.typeName()));
    }

    JsonNode json() {
        try {
            return EventJson.mapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Event event() {
        try {
            return EventJson.read(type, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type.typeName() + "/" + name;
    }
}
