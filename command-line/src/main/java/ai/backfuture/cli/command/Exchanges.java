package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.view.Plain;
import ai.backfuture.cli.view.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bf exchanges}. */
@Command(
        name = "exchanges",
        description = "Lists the exchanges, or says how to create a key at one.",
        mixinStandardHelpOptions = true)
public final class Exchanges extends BfCommand {

    @Parameters(arity = "0..1", paramLabel = "EXCHANGE", description = "For one: the steps, and what a key needs.")
    private @Nullable String exchange;

    public Exchanges(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        List<JsonNode> all = bf.api().get("/api/exchanges").valueStream().toList();
        if (exchange == null) {
            bf.output().show(all, () -> table(all));
            return ExitCode.OK;
        }
        JsonNode one = all.stream()
                .filter(view -> view.path("id").asText().equalsIgnoreCase(exchange))
                .findFirst()
                .orElseThrow(() -> new RefusedException("There is no such exchange: see bf exchanges"));
        bf.output().show(one, () -> guide(one));
        return ExitCode.OK;
    }

    private static String table(List<JsonNode> all) {
        Table table = new Table("ID", "NAME", "MARKETS", "KEY HAS", "NOW");
        all.forEach(view -> table.row(
                Plain.text(view, "id"),
                Plain.text(view, "name"),
                joined(view.path("markets"), ""),
                joined(view.path("credentialFields"), "/label"),
                Plain.text(view, "availability")));
        return table.toString();
    }

    private static String guide(JsonNode view) {
        StringBuilder text = new StringBuilder("How to create a key at " + Plain.text(view, "name") + ":");
        int number = 1;
        for (JsonNode step : view.path("guide")) {
            text.append("\n").append(number++).append(". ").append(Plain.text(step.asText()));
        }
        for (JsonNode advice : view.path("permissions")) {
            text.append("\n%-12s %s: %s"
                    .formatted(Plain.text(advice, "needed"), Plain.text(advice, "label"), Plain.text(advice, "why")));
        }
        return text.toString();
    }

    private static String joined(JsonNode values, String at) {
        return values.valueStream()
                .map(value -> Plain.text(value.at(at).asText()))
                .collect(Collectors.joining(", "));
    }
}
