package ai.backfuture.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this checkout, as the tests read them. */
final class Repository {

    static final Path ROOT = root();
    static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Repository() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) {
        return documents(file).getFirst();
    }

    /** A YAML or JSON file may hold several documents. */
    static List<JsonNode> documents(Path file) {
        return documents(text(file));
    }

    /** By SnakeYAML, which follows anchors and merges; Jackson's own tree leaves both where they are. */
    static List<JsonNode> documents(String text) {
        List<JsonNode> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text).forEach(document -> {
            if (document != null) {
                documents.add(JSON.valueToTree(document));
            }
        });
        return documents;
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
