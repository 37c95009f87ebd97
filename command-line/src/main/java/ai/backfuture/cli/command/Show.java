package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import ai.backfuture.cli.view.ConnectionText;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bf show}. */
@Command(
        name = "show",
        description = "Shows a connection: its rights, its last test, and what to do.",
        mixinStandardHelpOptions = true)
public final class Show extends BfCommand {

    @Parameters(paramLabel = "CONNECTION", description = "Its id or name.")
    private String connection = "";

    public Show(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        Api api = bf.api();
        JsonNode view = api.get("/api/connections/" + Connections.id(api, connection));
        bf.output().show(view, () -> ConnectionText.whole(view));
        return ExitCode.OK;
    }
}
