package ai.backfuture.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that parts of the stack keep their data in. */
public final class Folders {

    private Folders() {}

    /** A new empty folder that goes away when this JVM ends. */
    public static Path temporary(String name) {
        try {
            Path dir = Files.createTempDirectory("backfuture-" + name + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(dir), "delete-" + name));
            return dir;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all in it; what can't be deleted is left. */
    public static void delete(Path dir) {
        if (!Files.exists(dir)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(dir)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Folders.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + dir, e);
        }
    }
}
