package ai.backfuture.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: files behind links, files and Java types named in backticks. */
class DocumentsTest {

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");
    private static final Pattern TYPE_IN_BACKTICKS = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)`");
    private static final Pattern FILE_IN_BACKTICKS = Pattern.compile(
            "`([A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*\\.(?:java|xml|yaml|yml|md|hcl|sql|properties|json|sh))`");
    private static final Pattern IN_BACKTICKS = Pattern.compile("`([^`]+)`");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");

    /** Types of others that our documents may name. */
    private static final Set<String> FOREIGN =
            Set.of("BigDecimal", "EnumMap", "EnumSet", "KafkaConsumer", "ObjectMapper", "PostgreSQL", "SmallRye");

    private static final Predicate<String> OURS =
            Pattern.compile("(?!target$|node_modules$|\\.(?!ci$|mvn$)).*").asMatchPredicate();

    private static final Path ROOT = root();

    private static List<Path> files;
    private static Set<String> types;

    @BeforeAll
    static void walk() throws IOException {
        files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return OURS.test(folder.getFileName().toString()) || folder.equals(ROOT)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        types = files.stream()
                .filter(file -> file.toString().endsWith(".java"))
                .flatMap(file -> matches(DECLARATION, read(file)))
                .collect(Collectors.toSet());
    }

    @Test
    void links_lead_to_files() {
        assertThat(broken((document, text) ->
                        matches(LINK, text).filter(target -> !Files.exists(document.resolveSibling(target)))))
                .isEmpty();
    }

    @Test
    void types_in_backticks_are_declared_somewhere() {
        assertThat(broken((_, text) -> matches(TYPE_IN_BACKTICKS, text)
                        .filter(name -> !types.contains(name) && !FOREIGN.contains(name))))
                .isEmpty();
    }

    @Test
    void files_in_backticks_exist() {
        assertThat(broken((_, text) -> matches(FILE_IN_BACKTICKS, text)
                        .filter(name -> files.stream().noneMatch(file -> file.endsWith(Path.of(name))))))
                .isEmpty();
    }

    @Test
    void every_dependency_has_its_reason_and_every_reason_its_dependency() {
        Set<String> used = files.stream()
                .filter(file -> file.endsWith("pom.xml") && !file.getParent().equals(ROOT))
                .flatMap(file -> DEPENDENCY.matcher(read(file)).results())
                .filter(found -> !found.group(1).equals("ai.backfuture"))
                .map(found -> found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> explained = read(ROOT.resolve("docs/adr/0002-dependencies.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> matches(IN_BACKTICKS, line.substring(0, line.indexOf('|', 1))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used)
                .as("each has its reason in docs/adr/0002-dependencies.md")
                .isSubsetOf(explained);
        assertThat(explained).as("each reason still has its dependency").isSubsetOf(used);
    }

    private static Set<String> broken(Check check) {
        Set<String> broken = new TreeSet<>();
        for (Path document : files) {
            if (document.toString().endsWith(".md")) {
                String text = CODE_BLOCK.matcher(read(document)).replaceAll("");
                check.broken(document, text).forEach(what -> broken.add(ROOT.relativize(document) + ": " + what));
            }
        }
        return broken;
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the outermost pom. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && Files.exists(folder.resolveSibling("pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private interface Check {
        Stream<String> broken(Path document, String text);
    }
}
