package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.view.Plain;
import ai.backfuture.cli.view.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code bf suspensions}. */
@Command(
        name = "suspensions",
        description = "For operators: lists the suspensions in force.",
        mixinStandardHelpOptions = true)
public final class Suspensions extends BfCommand {

    public Suspensions(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        List<JsonNode> all = bf.api().all("/api/operator/suspensions");
        bf.output().show(all, () -> all.isEmpty() ? "Nothing is suspended." : table(all));
        return ExitCode.OK;
    }

    private static String table(List<JsonNode> all) {
        Table table = new Table("ID", "SCOPE", "VALUE", "SINCE", "REASON");
        all.forEach(view -> table.row(
                Plain.text(view, "id"),
                Plain.text(view, "scope"),
                Plain.text(view, "value"),
                Plain.text(view, "createdAt"),
                Plain.text(view, "reason")));
        return table.toString();
    }
}
