package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bf test}. */
@Command(name = "test", description = "Tests a connection again.", mixinStandardHelpOptions = true)
public final class TestConnection extends BfCommand {

    @Parameters(paramLabel = "CONNECTION", description = "Its id or name.")
    private String connection = "";

    @Option(names = "--reported", description = "A trader met an authentication failure.")
    private boolean reported;

    @Mixin
    private WatchOptions watching = new WatchOptions();

    public TestConnection(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        Api api = bf.api();
        String id = Connections.id(api, connection);
        if (!watching.wanted()) {
            JsonNode test = asked(api, id);
            bf.output()
                    .show(
                            test,
                            () -> "Test " + test.path("number").asLong() + " is running. Its verdict: bf show " + id);
            return ExitCode.OK;
        }
        try (Watch watch = Watch.open(bf, api)) {
            return watch.verdict(id, asked(api, id).required("number").asLong(), watching.patience());
        }
    }

    private JsonNode asked(Api api, String id) {
        JsonNode body = reported ? Api.nodes().objectNode().put("trigger", "REPORTED") : null;
        return api.post("/api/connections/" + id + "/tests", body);
    }
}
