package ai.backfuture.connection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worker's conformance tables say for each case what becomes of a connection that was PENDING. The worker proves the
 * reason, and this proves that such a reason leads to such a state.
 */
class ConformanceStatesTest {

    private static final Path TABLES = Path.of("../validation-worker/src/test/resources/conformance");

    /** A row of the columns case, markets, state, reason; rows of cases that do not apply have no state. */
    private static final Pattern ROW =
            Pattern.compile("\\| ([a-z0-9-]+) \\| (?:SPOT|FUTURES|BOTH) \\| ([A-Z]+) \\| (passed|[A-Z_]+) \\|.*");

    private static final Moment MOMENT = new Moment(Instant.parse("2026-11-01T12:00:00Z"), 0.5);

    private static final Rhythm RHYTHM = new Rhythm(Duration.ofDays(1), 0.25);

    private final StateMachine states = new StateMachine(
            new Lease(Duration.ofDays(1), Duration.ofHours(1)),
            new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30)));

    record Case(String file, String name, ConnectionStatus state, String reason) {}

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(TABLES)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .map(row -> new Case(
                                file.getFileName().toString(),
                                row.group(1),
                                ConnectionStatus.valueOf(row.group(2)),
                                row.group(3)))
                        .forEach(cases::add);
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_pending_connection_comes_to_the_state_that_the_table_says(Case row) {
        Verdict verdict =
                row.reason().equals("passed") ? new Verdict.Passed() : Verdict.of(Reason.valueOf(row.reason()), null);

        Standing after = states.decide(Standing.pending(), verdict, RHYTHM, MOMENT);

        assertThat(after.status()).isEqualTo(row.state());
    }
}
