package ai.backfuture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    private static final String TOKEN =
            "{\"access_token\":\"" + BfRun.TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
    private static final String DEVICE = """
        {"device_code":"dev-1","user_code":"WDJB-MJHT","verification_uri":"https://id.example/device",
         "expires_in":30,"interval":0}\
        """;

    private final GatewayDouble server = GatewayDouble.start();

    @TempDir
    private Path home;

    @BeforeEach
    void describe() {
        String issuer = server.address() + "/issuer";
        server.answers(
                "GET /issuer/.well-known/openid-configuration",
                200,
                "{\"issuer\":\"%s\",\"token_endpoint\":\"%s/token\",\"device_authorization_endpoint\":\"%s/device\"}"
                        .formatted(issuer, issuer, issuer));
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    @Test
    void with_a_password_from_the_standard_input_the_token_is_kept_for_the_user_alone() throws IOException {
        server.answers("POST /issuer/token", 200, TOKEN).answers("GET /api/connections", 200, Samples.page());

        BfRun run = login().stdin("pass word\n").run(password());
        BfRun list = BfRun.stranger(home).run("list");

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(server.only("POST /issuer/token").body())
                .contains("grant_type=password", "username=alice", "password=pass%20word", "client_id=dashboard");
        assertThat(permissions(home.resolve("session.json"))).isEqualTo("rw-------");
        assertThat(run.printed()).doesNotContain(BfRun.TOKEN, "pass word");
        assertThat(list.exit()).as(list.printed()).isZero();
    }

    @Test
    void the_password_is_asked_for_without_showing_it() {
        server.answers("POST /issuer/token", 200, TOKEN);

        BfRun run = login().typing(Map.of("Password of alice", "hush"))
                .run("login", "--user", "alice", "--issuer", issuer());

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.printed()).doesNotContain("hush");
    }

    @Test
    void a_wrong_password_is_4_and_leaves_nothing() {
        server.answers("POST /issuer/token", 400, "{\"error\":\"invalid_grant\"}");

        BfRun run = login().stdin("wrong").run(password());

        assertThat(run.exit()).isEqualTo(4);
        assertThat(home.resolve("session.json")).doesNotExist();
    }

    @Test
    void a_device_is_let_in_by_a_browser() {
        server.answers("POST /issuer/device", 200, DEVICE)
                .answers("POST /issuer/token", 400, "{\"error\":\"authorization_pending\"}")
                .answers("POST /issuer/token", 400, "{\"error\":\"authorization_pending\"}")
                .answers("POST /issuer/token", 200, TOKEN);

        BfRun run = login().run("login", "--issuer", issuer());

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.err()).contains("https://id.example/device", "WDJB-MJHT");
        assertThat(server.seen("POST /issuer/token")).hasSize(3).allMatch(request -> request.body()
                .contains("device_code=dev-1"));
    }

    @Test
    void a_device_that_is_turned_away_is_4() {
        server.answers("POST /issuer/device", 200, DEVICE)
                .answers("POST /issuer/token", 400, "{\"error\":\"access_denied\"}");

        assertThat(login().run("login", "--issuer", issuer()).exit()).isEqualTo(4);
    }

    @Test
    void a_token_that_has_expired_is_not_sent() {
        server.answers("POST /issuer/token", 200, TOKEN);
        login().stdin("x").run(password());

        BfRun run = BfRun.stranger(home).at(BfRun.NOW.plusSeconds(3600)).run("list");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(server.seen("GET /api/connections")).isEmpty();
    }

    @Test
    void a_token_that_others_can_read_is_not_used() throws IOException {
        server.answers("POST /issuer/token", 200, TOKEN);
        login().stdin("x").run(password());
        Files.setPosixFilePermissions(home.resolve("session.json"), PosixFilePermissions.fromString("rw-r-----"));

        BfRun run = BfRun.stranger(home).run("list");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("chmod 600");
    }

    @Test
    void signing_out_forgets_it() {
        server.answers("POST /issuer/token", 200, TOKEN);
        login().stdin("x").run(password());

        assertThat(BfRun.stranger(home).run("logout").exit()).isZero();
        assertThat(home.resolve("session.json")).doesNotExist();
    }

    @Test
    void where_there_is_no_issuer_it_says_so() {
        server.answers("GET /nothing/.well-known/openid-configuration", 404, "{}");

        BfRun run = login().run("login", "--issuer", server.address() + "/nothing");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("--issuer");
    }

    private BfRun.Setup login() {
        return BfRun.stranger(home).variable("BF_GATEWAY", server.address());
    }

    private String[] password() {
        return new String[] {"login", "--user", "alice", "--password-stdin", "--issuer", issuer()};
    }

    private String issuer() {
        return server.address() + "/issuer";
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
