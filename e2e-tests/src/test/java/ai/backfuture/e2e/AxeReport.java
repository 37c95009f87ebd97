package ai.backfuture.e2e;

import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What axe said of each page, as a page for people. */
final class AxeReport {

    private final List<String> rows = new ArrayList<>();
    private String judge = "";

    void add(String page, DashboardPagesIT.Look look, AxeResults results) {
        judge = "axe " + results.getTestEngine().getVersion();
        rows.add("| %s | %s | %d | %s | %s |"
                .formatted(
                        page,
                        look.name().toLowerCase(java.util.Locale.ROOT),
                        results.getPasses().size(),
                        names(results.getViolations()),
                        names(results.getIncomplete())));
    }

    private static String names(List<Rule> rules) {
        return rules.isEmpty()
                ? "none"
                : rules.stream().map(Rule::getId).sorted().distinct().collect(Collectors.joining(", "));
    }

    void write(Path file) throws IOException {
        Files.writeString(file, """
                # What axe says of the dashboard

                Every page by light, in the dark and on a phone, judged by %s in Chromium. `DashboardPagesIT` fails when a rule
                is violated; this table is written when it runs with `-Dapprove=true`. *Undecided* are rules that axe leaves to
                people.

                | page | look | rules met | violated | undecided |
                |---|---|---|---|---|
                %s
                """.formatted(judge, rows.stream().sorted().collect(Collectors.joining("\n"))));
    }
}
