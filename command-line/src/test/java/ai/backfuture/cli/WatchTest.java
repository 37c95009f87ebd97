package ai.backfuture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final String TEST = "/api/connections/" + Samples.ID;

    private final GatewayDouble gateway =
            GatewayDouble.start().answers("POST " + TEST + "/tests", 202, Samples.test(1, "RUNNING", ""));

    @AfterEach
    void everything_was_as_the_document_has_it() {
        gateway.close();
        assertThat(gateway.complaints()).isEmpty();
    }

    @Test
    void steps_are_shown_as_they_come_and_a_passed_test_ends_well() {
        gateway.tells("id: 1\n\n"
                + Samples.frame("2", "test", Samples.step(1, "CLOCK", "PASSED"))
                + Samples.frame("3", "test", Samples.step(1, "KEY", "PASSED"))
                + ": heartbeat\n\n"
                + Samples.frame("4", "connection", Samples.running(Samples.ID, "Main"))
                + Samples.frame("5", "connection", Samples.online(Samples.OTHER_ID, "Other"))
                + Samples.frame("6", "connection", Samples.online(Samples.ID, "Main")));

        BfRun run = BfRun.signedIn(gateway).run("test", Samples.ID, "--watch");

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.out().lines().toList())
                .containsExactly(
                        "  ok       CLOCK          seen",
                        "  ok       KEY            seen",
                        "Passed.",
                        "Main (kucoin, …9f2c): ONLINE");
    }

    @Test
    void a_failed_test_says_why_and_what_to_do_and_ends_with_1() {
        gateway.tells(Samples.frame("2", "connection", Samples.failed(Samples.ID, "Main")));

        BfRun run = BfRun.signedIn(gateway).run("test", Samples.ID, "--watch");

        assertThat(run.exit()).as(run.printed()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Failed: No trading permission (NO_TRADING_PERMISSION)",
                        "The key may not trade.",
                        "What to do: Enable trading for this key.");
    }

    @Test
    void as_json_each_event_is_one_line() {
        gateway.tells(Samples.frame("2", "test", Samples.step(1, "CLOCK", "PASSED"))
                + Samples.frame("6", "connection", Samples.online(Samples.ID, "Main")));

        BfRun run = BfRun.signedIn(gateway).run("test", Samples.ID, "--watch", "--json");

        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void a_stream_that_breaks_off_is_taken_up_behind_the_last_event() {
        gateway.tells(Samples.frame("7", "test", Samples.step(1, "CLOCK", "PASSED")))
                .tells(Samples.frame("8", "connection", Samples.online(Samples.ID, "Main")))
                .answers("GET " + TEST, 200, Samples.running(Samples.ID, "Main"));

        BfRun run = BfRun.signedIn(gateway).run("test", Samples.ID, "--watch");

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(gateway.seen("GET /api/events").get(1).header("Last-Event-ID"))
                .isEqualTo("7");
    }

    @Test
    void a_stream_that_tells_nothing_does_not_hide_the_verdict() {
        gateway.tells(": nothing\n\n").answers("GET " + TEST, 200, Samples.online(Samples.ID, "Main"));

        BfRun run = BfRun.signedIn(gateway).run("test", Samples.ID, "--watch");

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.out()).contains("ok       CLOCK          offset 12 ms");
    }

    @Test
    void a_reset_is_looked_through_for_the_connection() {
        gateway.tells(Samples.frame(
                "9", "reset", "{\"connections\":[" + Samples.online(Samples.ID, "Main") + "],\"strategies\":[]}"));

        assertThat(BfRun.signedIn(gateway).run("test", Samples.ID, "--watch").exit())
                .isZero();
    }

    @Test
    void without_a_verdict_in_time_it_ends_as_unreachable_and_says_where_to_look() {
        gateway.tells(": nothing\n\n").answers("GET " + TEST, 200, Samples.running(Samples.ID, "Main"));

        BfRun run = BfRun.signedIn(gateway).run("test", Samples.ID, "--watch", "--timeout", "1");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("bf show " + Samples.ID);
    }

    @Test
    void without_watching_it_only_asks() {
        BfRun run = BfRun.signedIn(gateway).run("test", Samples.ID, "--reported");

        assertThat(run.exit()).isZero();
        assertThat(gateway.only("POST " + TEST + "/tests").body()).isEqualTo("{\"trigger\":\"REPORTED\"}");
        assertThat(gateway.seen("GET /api/events")).isEmpty();
    }
}
