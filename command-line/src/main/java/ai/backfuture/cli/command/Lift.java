package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
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
        bf.api().delete("/api/operator/suspensions/" + Api.encoded(id));
        bf.output().say("Lifted.");
        return ExitCode.OK;
    }
}
