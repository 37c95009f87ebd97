package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import ai.backfuture.cli.view.ConnectionText;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bf remove}. */
@Command(
        name = "remove",
        description = "Removes a connection for good: its strategies stop at once, its secret is destroyed.",
        mixinStandardHelpOptions = true)
public final class Remove extends BfCommand {

    @Parameters(paramLabel = "CONNECTION", description = "Its id or name.")
    private String connection = "";

    public Remove(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        Api api = bf.api();
        JsonNode view = api.delete("/api/connections/" + Connections.id(api, connection));
        bf.output().show(view, () -> ConnectionText.line(view));
        return ExitCode.OK;
    }
}
