package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.view.ConnectionText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bf list}. */
@Command(name = "list", description = "Lists your connections.", mixinStandardHelpOptions = true)
public final class ListConnections extends BfCommand {

    @Option(names = "--status", description = "Only those with this status, such as FAILED.")
    private @Nullable String status;

    public ListConnections(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        List<JsonNode> found = bf.api().all("/api/connections").stream()
                .filter(view -> status == null || view.path("status").asText().equalsIgnoreCase(status))
                .toList();
        bf.output().show(found, () -> ConnectionText.list(found));
        return ExitCode.OK;
    }
}
