package ai.backfuture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final String ONE = "/api/connections/" + Samples.ID;
    private static final String SUSPENSION = """
        {"id":"%s","scope":"EXCHANGE","value":"kucoin","reason":"Leak","destroySecrets":false,
         "createdAt":"2026-11-02T09:00:00Z","createdBy":"olga","liftedAt":null,"version":1}\
        """.formatted(Samples.OTHER_ID);

    private final GatewayDouble gateway = GatewayDouble.start()
            .answers(
                    "GET /api/connections",
                    200,
                    Samples.page(Samples.online(Samples.ID, "Main"), Samples.failed(Samples.OTHER_ID, "Spare")));

    @AfterEach
    void everything_was_as_the_document_has_it() {
        gateway.close();
        assertThat(gateway.complaints()).isEmpty();
    }

    @Test
    void connections_are_listed_in_columns() {
        BfRun run = BfRun.signedIn(gateway).run("list");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().toList())
                .hasSize(3)
                .last()
                .asString()
                .contains("Spare", "FAILED", "NO_TRADING_PERMISSION");
    }

    @Test
    void as_json_they_are_one_array() throws IOException {
        BfRun run = BfRun.signedIn(gateway).run("list", "--json", "--status", "online");

        JsonNode list = new ObjectMapper().readTree(run.out());
        assertThat(list).hasSize(1);
        assertThat(list.at("/0/name").asText()).isEqualTo("Main");
    }

    @Test
    void all_pages_of_a_list_are_read() {
        try (GatewayDouble paged = GatewayDouble.start()
                .answers(
                        "GET /api/connections",
                        200,
                        Samples.page(Samples.online(Samples.ID, "Main")).replace("\"next\":null", "\"next\":\"a+b=\""))
                .answers("GET /api/connections", 200, Samples.page(Samples.failed(Samples.OTHER_ID, "Spare")))) {
            BfRun run = BfRun.signedIn(paged).run("list");

            assertThat(run.out()).contains("Main", "Spare");
            assertThat(paged.seen("GET /api/connections").getLast().target()).contains("cursor=a%2Bb%3D");
            assertThat(paged.complaints()).isEmpty();
        }
    }

    @Test
    void a_connection_is_found_by_its_name_whatever_the_case() {
        gateway.answers("GET " + ONE, 200, Samples.online(Samples.ID, "Main"));

        BfRun run = BfRun.signedIn(gateway).run("show", "main");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Main (kucoin, …9f2c): ONLINE", "READ", "CONFIRMED_ON", "Passed.");
    }

    @Test
    void a_name_that_is_not_there_is_refused() {
        BfRun run = BfRun.signedIn(gateway).run("show", "Nobody's");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("no connection of that name");
    }

    @Test
    void a_name_cannot_move_the_cursor() {
        gateway.answers("GET " + ONE, 200, Samples.online(Samples.ID, "Main\\u001b[2J\\u202e"));

        assertThat(BfRun.signedIn(gateway).run("show", Samples.ID).out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void a_connection_is_renamed() {
        gateway.answers("PATCH " + ONE, 200, Samples.online(Samples.ID, "Better"));

        BfRun run = BfRun.signedIn(gateway).run("rename", "Main", "Better");

        assertThat(run.out()).contains("Better");
        assertThat(gateway.only("PATCH " + ONE).body()).isEqualTo("{\"name\":\"Better\"}");
    }

    @Test
    void a_connection_is_removed() {
        gateway.answers("DELETE " + ONE, 202, Samples.online(Samples.ID, "Main").replace("ONLINE", "REMOVING"));

        assertThat(BfRun.signedIn(gateway).run("remove", "Main").out()).contains("REMOVING");
    }

    @Test
    void a_key_is_replaced_with_one_from_the_standard_input() throws IOException {
        gateway.answers("GET " + ONE, 200, Samples.online(Samples.ID, "Main"))
                .answers("PUT " + ONE + "/credentials", 202, Samples.online(Samples.ID, "Main"));

        BfRun run = BfRun.signedIn(gateway)
                .stdin("apiKey=new-key\nsecretKey=hush")
                .run("replace-key", "Main", "--credentials-stdin", "--withdrawal-disabled");

        assertThat(run.exit()).as(run.printed()).isZero();
        JsonNode body = new ObjectMapper()
                .readTree(gateway.only("PUT " + ONE + "/credentials").body());
        assertThat(body.at("/credentials/secretKey").asText()).isEqualTo("hush");
        assertThat(body.at("/statements/withdrawalDisabled").asBoolean()).isTrue();
        assertThat(run.printed()).doesNotContain("hush");
    }

    @Test
    void exchanges_are_listed_and_one_is_explained() {
        gateway.answers("GET /api/exchanges", 200, Samples.exchanges());

        assertThat(BfRun.signedIn(gateway).run("exchanges").out()).contains("kucoin", "API Passphrase", "AVAILABLE");
        assertThat(BfRun.signedIn(gateway).run("exchanges", "kucoin").out()).contains("2. Create a key.", "NEVER");
        assertThat(BfRun.signedIn(gateway).run("exchanges", "nowhere").exit()).isEqualTo(1);
    }

    @Test
    void a_strategy_is_created_on_a_connection_by_its_name() throws IOException {
        gateway.answers("POST /api/strategies", 201, Samples.strategy("Groups", "DISABLED"));

        BfRun run = BfRun.signedIn(gateway)
                .run(
                        "strategy",
                        "create",
                        "--name",
                        "Groups",
                        "--connection",
                        "Main",
                        "--pair",
                        "BTC-USDT,ETH-USDT",
                        "--margin",
                        "250",
                        "--recovery-drawdown",
                        "10",
                        "--resume");

        assertThat(run.exit()).as(run.printed()).isZero();
        JsonNode body =
                new ObjectMapper().readTree(gateway.only("POST /api/strategies").body());
        assertThat(body.at("/connectionId").asText()).isEqualTo(Samples.ID);
        assertThat(body.at("/pairs").toString()).isEqualTo("[\"BTC-USDT\",\"ETH-USDT\"]");
        assertThat(body.at("/marginLimit/amount").isTextual()).isTrue();
    }

    @Test
    void strategies_are_listed_enabled_and_disabled() {
        String path = "/api/strategies/" + Samples.OTHER_ID;
        gateway.answers("GET /api/strategies", 200, Samples.page(Samples.strategy("Groups", "DISABLED")))
                .answers("POST " + path + "/enable", 200, Samples.strategy("Groups", "ENABLED"))
                .answers("POST " + path + "/disable", 200, Samples.strategy("Groups", "DISABLED"));

        assertThat(BfRun.signedIn(gateway).run("strategy", "list").out()).contains("Groups", "DISABLED");
        assertThat(BfRun.signedIn(gateway).run("strategy", "enable", "groups").out())
                .contains("ENABLED", "Warning: Use a key for each strategy.");
        assertThat(BfRun.signedIn(gateway)
                        .run("strategy", "disable", Samples.OTHER_ID)
                        .exit())
                .isZero();
    }

    @Test
    void a_refusal_to_enable_says_what_to_do() {
        gateway.refuses(
                "POST /api/strategies/" + Samples.OTHER_ID + "/enable",
                409,
                "CONNECTION_NOT_ONLINE",
                ",\"connectionStatus\":\"FAILED\",\"whatToDo\":\"Enable trading for this key.\"");

        BfRun run = BfRun.signedIn(gateway).run("strategy", "enable", Samples.OTHER_ID);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("Refused (CONNECTION_NOT_ONLINE)", "It cannot be done.", "What to do: Enable trading");
    }

    @Test
    void an_operator_suspends_lists_and_lifts() throws IOException {
        gateway.answers("POST /api/operator/suspensions", 201, SUSPENSION)
                .answers("GET /api/operator/suspensions", 200, Samples.page(SUSPENSION))
                .answers("DELETE /api/operator/suspensions/" + Samples.OTHER_ID, 200, SUSPENSION);

        BfRun made = BfRun.signedIn(gateway).run("suspend", "--exchange", "kucoin", "--reason", "Leak");

        assertThat(made.out()).contains("bf lift " + Samples.OTHER_ID);
        JsonNode body = new ObjectMapper()
                .readTree(gateway.only("POST /api/operator/suspensions").body());
        assertThat(body.toString())
                .isEqualTo(
                        "{\"scope\":\"EXCHANGE\",\"value\":\"kucoin\",\"reason\":\"Leak\",\"destroySecrets\":false}");
        assertThat(BfRun.signedIn(gateway).run("suspensions").out()).contains("EXCHANGE", "Leak");
        assertThat(BfRun.signedIn(gateway).run("lift", Samples.OTHER_ID).exit()).isZero();
    }

    @Test
    void secrets_are_not_destroyed_by_accident() {
        BfRun run = BfRun.signedIn(gateway).run("suspend", "--all", "--reason", "Leak", "--destroy-secrets");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--yes");
        assertThat(gateway.seen("POST /api/operator/suspensions")).isEmpty();
    }

    @Test
    void the_audit_trail_is_asked_for_by_what_it_concerns() {
        gateway.answers("GET /api/operator/audit", 200, Samples.page("""
            {"id":"%s","at":"2026-11-02T09:00:00Z","action":"SUSPENDED","connectionId":null,"owner":"a b",
             "by":{"kind":"OPERATOR","name":"olga","address":null,"userAgent":null},"correlationId":null,
             "vaultRequestId":null,"detail":{}}\
            """.formatted(Samples.OTHER_ID)));

        BfRun run = BfRun.signedIn(gateway).run("audit", "--owner", "a b", "--from", "2026-11-02T09:00:00Z");

        assertThat(run.out()).contains("olga", "SUSPENDED");
        assertThat(gateway.only("GET /api/operator/audit").target())
                .contains("owner=a%20b", "from=2026-11-02T09%3A00%3A00Z");
    }

    @Test
    void the_status_needs_no_sign_in(@TempDir Path home) {
        gateway.answers("GET /status", 200, """
            {"status":"DEGRADED","at":"2026-11-02T09:00:00Z","services":[
              {"name":"gateway","status":"UP","answers":true,"checks":[]},
              {"name":"strategy-service","status":"DOWN","answers":true,
               "checks":[{"name":"database","status":"DOWN","data":{}}]}],
             "dependencies":{},"exchanges":{},"backlog":{"waitingTests":3,"outbox":0},"oldestWaitingTest":null}\
            """);

        BfRun run = BfRun.stranger(home).run("status", "--management", gateway.address());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("strategy-service  DOWN    database", "All: DEGRADED, tests that wait: 3");
    }

    @Test
    void a_shell_understands_the_completion(@TempDir Path folder) throws IOException, InterruptedException {
        BfRun run = BfRun.stranger(folder).run("completion", "bash");

        Path script = Files.writeString(folder.resolve("completion"), run.out());
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source \"$0\" && COMP_WORDS=(bf strategy e) COMP_CWORD=2 && _complete_bf && echo"
                                + " \"${COMPREPLY[@]}\"",
                        script.toString())
                .redirectError(
                        ProcessBuilder.Redirect.DISCARD) // compopt has something to say outside a real completion
                .start();
        String answer = new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(answer).isZero();
        assertThat(answer.strip()).isEqualTo("enable");
    }
}
