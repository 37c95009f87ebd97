package ai.backfuture.worker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a user is told of a key, at every exchange, in every case; the tables say what is true. */
class ConformanceIT {

    private static final String CAPTURED = "what is logged for developers is captured";

    private static CapturedLogs logs;
    private static Run run;

    @BeforeAll
    static void run() {
        logs = CapturedLogs.begin();
        Logger.getLogger(ConformanceIT.class).debug(CAPTURED);
        run = Run.of(RegisteredExchanges.all().stream()
                .filter(ConformanceTable::exists)
                .map(ConformanceTable::of)
                .toList());
    }

    @AfterAll
    static void stop() {
        logs.close();
    }

    @TestFactory
    Stream<DynamicNode> every_case_ends_as_its_row_says() {
        return run.tables().stream()
                .map(table -> dynamicContainer(
                        table.traits().name(),
                        table.ends().stream()
                                .map(row -> dynamicTest(table.exchange() + " " + row.name(), () -> assertThat(
                                                run.result(table, row.name()).differences())
                                        .isEmpty()))));
    }

    @Test
    void no_credential_is_logged() {
        List<String> canaries = run.tables().stream()
                .flatMap(table -> table.ends().stream()
                        .flatMap(row -> run.result(table, row.name()).outcome().canaries().stream()))
                .distinct()
                .toList();
        String text = logs.text();

        assertThat(text).contains(CAPTURED);
        assertThat(canaries).isNotEmpty().allSatisfy(canary -> assertThat(Canaries.in(text, canary))
                .isEmpty());
    }

    @Test
    void the_table_of_exchanges_in_the_readme_is_what_the_cases_have_shown() {
        new ReadmeTable(ReadmeTable.README).compareOrApprove(run);
    }

    @Test
    void every_exchange_that_has_a_name_is_run() {
        assertThat(run.tables())
                .extracting(ConformanceTable::exchange)
                .containsExactlyElementsOf(RegisteredExchanges.all());
    }
}
