package ai.backfuture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddTest {

    private static final String SECRET = "very-secret-é\"\\";
    private static final String JSON = """
        {"apiKey":" 8e2127a58335e8c73d0c9f2c ","secretKey":"very-secret-é\\"\\\\","passphrase":"pass phrase"}
        """;
    private static final String[] ADD = {"add", "--exchange", "kucoin", "--name", "Main"};

    private final GatewayDouble gateway = GatewayDouble.start()
            .answers("GET /api/exchanges", 200, Samples.exchanges())
            .answers("POST /api/connections", 201, Samples.running(Samples.ID, "Main"));

    @AfterEach
    void everything_was_as_the_document_has_it() {
        gateway.close();
        assertThat(gateway.complaints()).isEmpty();
    }

    @Test
    void a_key_is_read_from_the_standard_input_as_json() throws IOException {
        BfRun run = BfRun.signedIn(gateway).stdin(JSON).run(with("--credentials-stdin"));

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.out()).contains("Main", "PENDING", Samples.ID);
        assertSent();
    }

    @Test
    void a_key_is_read_from_lines_as_well() throws IOException {
        String lines = "apiKey=8e2127a58335e8c73d0c9f2c\nsecretKey=" + SECRET + "\r\n\npassphrase=pass phrase";

        BfRun run = BfRun.signedIn(gateway).stdin(lines).run(with("--credentials-stdin"));

        assertThat(run.exit()).as(run.printed()).isZero();
        assertSent();
    }

    @Test
    void a_key_is_read_from_a_file_and_an_open_one_is_remarked(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key.json"), JSON);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        BfRun run = BfRun.signedIn(gateway).run(with("--credentials-file", file.toString()));

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.err()).contains("chmod 600");
        assertSent();
    }

    @Test
    void without_either_each_field_of_the_exchange_is_asked_for_by_its_own_name() throws IOException {
        BfRun.Setup keyboard = BfRun.signedIn(gateway)
                .typing(Map.of(
                        "API Key", "8e2127a58335e8c73d0c9f2c", "API Secret", SECRET, "API Passphrase", "pass phrase"));

        BfRun run = keyboard.run(ADD);

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(keyboard.asked()).containsExactly("API Key", "API Secret", "API Passphrase");
        assertSent();
    }

    @Test
    void where_nobody_can_be_asked_it_says_what_to_use() {
        BfRun run = BfRun.signedIn(gateway).run(ADD);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--credentials-stdin");
        assertThat(gateway.seen("POST /api/connections")).isEmpty();
    }

    @Test
    void what_is_no_credential_is_refused_and_not_repeated() {
        for (String text : new String[] {"", "{\"apiKey\":\"hush", "hush", "{\"apiKey\":{\"a\":\"hush\"}}", "hush=1"}) {
            BfRun run = BfRun.signedIn(gateway).stdin(text).run(with("--credentials-stdin"));

            assertThat(run.exit()).as(text).isEqualTo(2);
            assertThat(run.printed()).doesNotContain("hush");
        }
        assertThat(gateway.seen("POST /api/connections")).isEmpty();
    }

    @Test
    void a_script_can_repeat_itself_safely() {
        BfRun.signedIn(gateway).stdin(JSON).run(with("--credentials-stdin", "--idempotency-key", "run-7"));
        BfRun.signedIn(gateway).stdin(JSON).run(with("--credentials-stdin"));

        assertThat(gateway.seen("POST /api/connections"))
                .extracting(request -> request.header("Idempotency-Key"))
                .first()
                .isEqualTo("run-7");
        assertThat(gateway.seen("POST /api/connections").getLast().header("Idempotency-Key"))
                .hasSize(36);
    }

    @Test
    void a_key_that_is_there_already_is_refused_with_where_it_is() {
        GatewayDouble other = GatewayDouble.start()
                .refuses(
                        "POST /api/connections",
                        409,
                        "KEY_ALREADY_CONNECTED",
                        ",\"connectionId\":\"" + Samples.ID + "\"");
        try (other) {
            BfRun run = BfRun.signedIn(other).stdin(JSON).run(with("--credentials-stdin"));

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("KEY_ALREADY_CONNECTED", "bf show " + Samples.ID);
            assertThat(other.complaints()).isEmpty();
        }
    }

    private void assertSent() throws IOException {
        JsonNode body = new ObjectMapper()
                .readTree(gateway.only("POST /api/connections").body());
        assertThat(body.at("/credentials/apiKey").asText()).isEqualTo("8e2127a58335e8c73d0c9f2c");
        assertThat(body.at("/credentials/secretKey").asText()).isEqualTo(SECRET);
        assertThat(body.at("/credentials/passphrase").asText()).isEqualTo("pass phrase");
        assertThat(body.at("/markets").toString()).isEqualTo("[\"SPOT\"]");
    }

    private static String[] with(String... more) {
        String[] all = java.util.Arrays.copyOf(ADD, ADD.length + more.length);
        System.arraycopy(more, 0, all, ADD.length, more.length);
        return all;
    }
}
