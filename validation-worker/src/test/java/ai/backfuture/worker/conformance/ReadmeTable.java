package ai.backfuture.worker.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.worker.conformance.Run.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of exchanges in the README, made of what the cases have shown and of nothing else. */
record ReadmeTable(Path document) {

    static final Path README = Path.of("../README.md");

    private static final String BEGIN = "<!-- exchanges: begin -->\n";
    private static final String END = "<!-- exchanges: end -->\n";
    private static final String HEAD = """
        | exchange | spot | futures | rights that it tells | withdrawal | IP restriction | expiry | cases | calls / round trips, spot | spot and futures |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    /** Fails unless the table is what it should be, or makes it so when approval is given. */
    void compareOrApprove(Run run) {
        String text = read();
        String approved = text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                + HEAD
                + run.tables().stream().map(table -> line(run, table)).collect(Collectors.joining())
                + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("approve")) {
            write(approved);
        }
        assertThat(read())
                .as("run with -Dapprove=true, then look at the difference")
                .isEqualTo(approved);
    }

    private static String line(Run run, ConformanceTable table) {
        Result spot = run.result(table, "valid-spot");
        Result both = run.result(table, "valid-both");
        List<String> cells = List.of(
                table.traits().name(),
                passes(spot),
                passes(run.result(table, "valid-futures")),
                rights(both),
                withdrawal(both),
                finding(both, Permission.IP_RESTRICTION).state() == PermissionState.UNVERIFIABLE ? "not told" : "told",
                expiry(run, table),
                Integer.toString(table.ends().size()),
                calls(spot),
                calls(both));
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String passes(Result result) {
        return result.outcome().event() instanceof ConnectionValidated ? "yes" : "no";
    }

    private static String rights(Result result) {
        return Stream.of(Permission.READ, Permission.TRADE_SPOT, Permission.TRADE_FUTURES)
                .filter(permission -> finding(result, permission).source() == EvidenceSource.KEY_INFO)
                .map(permission -> permission.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String withdrawal(Result result) {
        return finding(result, Permission.WITHDRAW).source() == EvidenceSource.KEY_INFO
                ? "told"
                : "stated by the owner";
    }

    private static String expiry(Run run, ConformanceTable table) {
        List<ValidationEvent> events = table.ends().stream()
                .map(row -> run.result(table, row.name()).outcome().event())
                .toList();
        boolean before = events.stream()
                .anyMatch(event -> event instanceof ConnectionValidated passed && passed.expiresAt() != null);
        boolean after = events.stream()
                .anyMatch(event -> event instanceof ConnectionFailed failed && failed.reason() == Reason.KEY_EXPIRED);
        if (before) {
            return after ? "told before and after" : "told before";
        }
        return after ? "told after" : "not told";
    }

    private static PermissionFinding finding(Result result, Permission permission) {
        Map<Permission, PermissionFinding> findings = result.outcome().event().permissions();
        return findings.getOrDefault(permission, PermissionFinding.unverifiable());
    }

    private static String calls(Result result) {
        return result.outcome().calls().size() + " / " + result.roundTrips();
    }

    private String read() {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(document, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
