package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import ai.backfuture.cli.view.ConnectionText;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bf rename}. */
@Command(name = "rename", description = "Gives a connection another name.", mixinStandardHelpOptions = true)
public final class Rename extends BfCommand {

    @Parameters(index = "0", paramLabel = "CONNECTION", description = "Its id or name.")
    private String connection = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Its new name.")
    private String name = "";

    public Rename(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        Api api = bf.api();
        JsonNode view = api.patch(
                "/api/connections/" + Connections.id(api, connection),
                Api.nodes().objectNode().put("name", name));
        bf.output().show(view, () -> ConnectionText.line(view));
        return ExitCode.OK;
    }
}
