package ai.backfuture.gateway.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page and exactly those files that it names; nothing else in the archive can be asked for.
 *
 * <p>The bundler puts them into the built application. A build without it, as in this module's own tests, has no page.
 */
record PageFiles(Map<String, PageFile> byPath) {

    private static final String ROOT = "META-INF/resources";
    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"(/static/[A-Za-z0-9._/-]+)\"");

    PageFiles {
        byPath = Map.copyOf(byPath);
    }

    /** Those on the class path. */
    static PageFiles load() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return read(path -> resource(loader, ROOT + path));
    }

    static PageFiles read(Function<String, Optional<byte[]>> content) {
        Map<String, PageFile> files = new HashMap<>();
        content.apply("/index.html").ifPresent(page -> {
            files.put("/", PageFile.of("/index.html", page));
            Matcher named = NAMED.matcher(new String(page, StandardCharsets.UTF_8));
            while (named.find()) {
                String path = named.group(1);
                byte[] file = content.apply(path)
                        .orElseThrow(() -> new IllegalStateException("the page names a missing file: " + path));
                files.put(path, PageFile.of(path, file));
            }
        });
        return new PageFiles(files);
    }

    private static Optional<byte[]> resource(ClassLoader loader, String name) {
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
