package ai.backfuture.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.openapi.Operation;
import ai.backfuture.contracts.openapi.PublicApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page calls the API by the client that is made of its document, and by nothing else. */
class PageClientTest {

    private static final Path CLIENT = Path.of("../clients/javascript");
    private static final Path PAGE = Path.of("src/main/resources/web/app");
    private static final Pattern CALL = Pattern.compile("client\\.([A-Z]+)\\('([^']+)'");

    @Test
    void the_client_in_the_page_is_the_one_that_everybody_gets() throws IOException {
        try (InputStream bundled = getClass().getResourceAsStream("/web/app/core/client.js")) {
            assertThat(bundled)
                    .as("put there by the build")
                    .isNotNull()
                    .hasBinaryContent(Files.readAllBytes(CLIENT.resolve("dist/client.js")));
        }
    }

    @Test
    void it_is_made_of_the_source_and_the_library_that_are_there_now() throws Exception {
        String made = Files.readString(CLIENT.resolve("dist/client.js"));
        byte[] source = Files.readAllBytes(CLIENT.resolve("src/client.js"));
        JsonNode declared =
                new ObjectMapper().readTree(CLIENT.resolve("package.json").toFile());

        assertThat(made)
                .as("run npm run build in clients/javascript")
                .contains("// src/client.js: sha256 "
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(source)) + "\n")
                .contains("Contains openapi-fetch "
                        + declared.at("/dependencies/openapi-fetch").asText() + ":\n");
    }

    @Test
    void nothing_else_in_the_page_asks_the_api() {
        assertThat(scriptsThatContain("fetch(")).containsExactly("core/session.js");
        assertThat(scriptsThatContain("'/api/")).containsExactly("core/api.js");
        assertThat(scriptsThatContain("XMLHttpRequest")).isEmpty();
        assertThat(scriptsThatContain("EventSource(")).isEmpty();
    }

    @Test
    void every_call_of_the_page_is_in_the_document() throws IOException {
        List<String> calls = CALL.matcher(Files.readString(PAGE.resolve("core/api.js")))
                .results()
                .map(call -> call.group(1) + " " + call.group(2))
                .toList();

        assertThat(calls).hasSizeGreaterThan(20);
        assertThat(PublicApi.read().operations())
                .extracting(Operation::toString)
                .containsAll(calls);
    }

    private static List<String> scriptsThatContain(String text) {
        try (Stream<Path> files = Files.walk(PAGE)) {
            return files.filter(file ->
                            file.toString().endsWith(".js") && read(file).contains(text))
                    .map(file -> PAGE.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
