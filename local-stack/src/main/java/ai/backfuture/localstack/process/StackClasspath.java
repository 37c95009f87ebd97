package ai.backfuture.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The class path that the broker and the issuer run with, as the build wrote it down. They run in processes of their
 * own, so that their libraries never meet those of a service under test.
 */
public final class StackClasspath {

    private static final String PROPERTY = "backfuture.stack.classpath";
    private static final Path BUILT = Path.of("local-stack", "target", "stack.classpath");

    private StackClasspath() {}

    /** The class path as one string; throws {@link IllegalStateException} when local-stack has not been built. */
    public static String read() {
        try {
            return Files.readString(file()).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path with local-stack's own classes in front. */
    public static String withOwnClasses() {
        Path target = file().toAbsolutePath().getParent();
        return target.resolve("classes") + System.getProperty("path.separator") + read();
    }

    /** The root of the checkout, found by walking up to where local-stack was built. */
    public static Path projectRoot() {
        return file().toAbsolutePath().getParent().getParent().getParent();
    }

    private static Path file() {
        String configured = System.getProperty(PROPERTY);
        if (configured != null) {
            return Path.of(configured);
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path candidate = dir.resolve(BUILT);
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException(BUILT + " is not there: build local-stack first, or name it by -D" + PROPERTY);
    }
}
