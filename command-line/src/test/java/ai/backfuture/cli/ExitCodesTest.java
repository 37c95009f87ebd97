package ai.backfuture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts depend on these. */
class ExitCodesTest {

    @ParameterizedTest
    @CsvSource({
        "401, INVALID_TOKEN, 4",
        "403, FORBIDDEN, 5",
        "400, VALIDATION_FAILED, 1",
        "429, TOO_MANY_REQUESTS, 1",
        "503, DATABASE_UNAVAILABLE, 3",
        "504, UPSTREAM_TIMEOUT, 3"
    })
    void a_problem_has_its_code(int status, String code, int exit) {
        try (GatewayDouble gateway = GatewayDouble.start().refuses("GET /api/connections", status, code, "")) {
            BfRun run = BfRun.signedIn(gateway).run("list");

            assertThat(run.exit()).isEqualTo(exit);
            assertThat(run.err()).contains(code, "It cannot be done.");
            assertThat(run.out()).isEmpty();
            assertThat(gateway.complaints()).isEmpty();
        }
    }

    @Test
    void as_json_a_problem_is_the_problem_document() throws IOException {
        String violations = ",\"violations\":[{\"field\":\"limit\",\"message\":\"is wrong\"}]";
        try (GatewayDouble gateway =
                GatewayDouble.start().refuses("GET /api/connections", 400, "VALIDATION_FAILED", violations)) {
            BfRun run = BfRun.signedIn(gateway).run("list", "--json");

            assertThat(new ObjectMapper().readTree(run.err()).get("code").asText())
                    .isEqualTo("VALIDATION_FAILED");
            assertThat(BfRun.signedIn(gateway).run("list").err()).contains("  limit: is wrong");
        }
    }

    @Test
    void nobody_there_is_3() {
        GatewayDouble gone = GatewayDouble.start();
        gone.close();

        BfRun run = BfRun.signedIn(gone).run("list");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("No answer from " + gone.address());
    }

    @Test
    void something_else_that_answers_there_is_3() {
        try (GatewayDouble other = GatewayDouble.start().answers("GET /api/connections", 200, "<html>")) {
            assertThat(BfRun.signedIn(other).run("list").exit()).isEqualTo(3);
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        try (GatewayDouble other = GatewayDouble.start().answers("GET /api/connections", 302, "")) {
            assertThat(BfRun.signedIn(other).run("list").exit()).isEqualTo(1);
        }
    }

    @Test
    void nobody_signed_in_is_4(@TempDir Path home) {
        BfRun run = BfRun.stranger(home).run("list");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("bf login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --api-key=hush",
                "add --secret-key hush --exchange kucoin --name x",
                "test",
                "frobnicate hush",
                "add --exchange kucoin --name x --timeout hush",
                "rename Main",
                "list hush",
                "completion hush",
                ""
            })
    void a_command_line_that_is_none_is_2_and_repeats_nothing(String line, @TempDir Path home) {
        BfRun run = BfRun.stranger(home).run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.exit()).as(run.printed()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
        assertThat(run.printed()).doesNotContain("hush");
    }

    @Test
    void the_readme_lists_them() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md")))
                .containsSubsequence(Stream.of(ExitCode.values())
                        .map(code -> "| " + code.number() + " | " + code.meaning() + " |")
                        .toArray(String[]::new));
    }

    @Test
    void the_help_lists_them(@TempDir Path home) {
        BfRun run = BfRun.stranger(home).run("--help");

        assertThat(run.exit()).isZero();
        for (ExitCode code : ExitCode.values()) {
            assertThat(run.out().replaceAll("\\s+", " ")).contains(code.number() + " " + code.meaning());
        }
    }
}
