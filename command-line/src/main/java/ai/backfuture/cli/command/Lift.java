package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bf lift}. */
@Command(name = "lift", description = "For operators: lifts a suspension.", mixinStandardHelpOptions = true)
public final class Lift extends BfCommand {

    @Parameters(paramLabel = "ID", description = "Of the suspension, as in bf suspensions.")
    private String id = "";

    public Lift(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        JsonNode lifted = bf.api().delete("/api/operator/suspensions/" + Api.encoded(id));
        bf.output().show(lifted, () -> "Lifted. Strategies resume only where their owner wanted it.");
        return ExitCode.OK;
    }
}
