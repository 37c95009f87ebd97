package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.view.Plain;
import ai.backfuture.cli.view.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code bf strategy}: what may run on connections. */
@Command(
        name = "strategy",
        description = "Lists, creates, enables and disables strategies.",
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Strategies {

    private Strategies() {}

    public static CommandLine of(Bf bf) {
        return new CommandLine(new Strategies())
                .addSubcommand(new StrategyList(bf))
                .addSubcommand(new StrategyCreate(bf))
                .addSubcommand(new StrategyEnable(bf))
                .addSubcommand(new StrategyDisable(bf));
    }

    static String table(List<JsonNode> strategies) {
        if (strategies.isEmpty()) {
            return "No strategies yet. Create one: bf strategy create --help";
        }
        Table table = new Table("ID", "NAME", "MARKET", "STATUS", "SUSPENDED FOR");
        strategies.forEach(view -> table.row(
                Plain.text(view, "id"),
                Plain.text(view, "name"),
                Plain.text(view, "market"),
                Plain.text(view, "status"),
                Plain.text(view, "suspendedReason")));
        return table.toString();
    }

    static String line(JsonNode view) {
        StringBuilder text = new StringBuilder(Plain.text(view, "name") + ": " + Plain.text(view, "status"));
        text.append("\n").append(Plain.text(view, "id"));
        view.path("warnings").forEach(warning -> text.append("\nWarning: ").append(Plain.text(warning, "message")));
        return text.toString();
    }
}
