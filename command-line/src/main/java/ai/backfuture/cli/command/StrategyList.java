package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code bf strategy list}. */
@Command(name = "list", description = "Lists your strategies.", mixinStandardHelpOptions = true)
final class StrategyList extends BfCommand {

    StrategyList(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        List<JsonNode> all = bf.api().all("/api/strategies");
        bf.output().show(all, () -> Strategies.table(all));
        return ExitCode.OK;
    }
}
