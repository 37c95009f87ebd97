package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bf strategy enable}. */
@Command(
        name = "enable",
        description = "Enables a strategy, if its connection allows it.",
        mixinStandardHelpOptions = true)
final class StrategyEnable extends BfCommand {

    @Parameters(paramLabel = "STRATEGY", description = "Its id or name.")
    private String strategy = "";

    StrategyEnable(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        Api api = bf.api();
        JsonNode view = api.post("/api/strategies/" + Connections.strategyId(api, strategy) + "/enable", null);
        bf.output().show(view, () -> Strategies.line(view));
        return ExitCode.OK;
    }
}
