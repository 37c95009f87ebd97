package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import ai.backfuture.cli.view.Plain;
import ai.backfuture.cli.view.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bf audit}. */
@Command(
        name = "audit",
        description = "For operators: who did what, and who read which secret.",
        mixinStandardHelpOptions = true)
public final class Audit extends BfCommand {

    @Option(names = "--connection", paramLabel = "ID", description = "Only what concerns this connection.")
    private @Nullable String connection;

    @Option(names = "--owner", description = "Only what concerns this owner.")
    private @Nullable String owner;

    @Option(names = "--from", paramLabel = "TIME", description = "Not before, such as 2026-11-02T09:00:00Z.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Before.")
    private @Nullable String to;

    public Audit(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        List<JsonNode> all = bf.api().all("/api/operator/audit" + query());
        bf.output().show(all, () -> all.isEmpty() ? "Nothing of the kind." : table(all));
        return ExitCode.OK;
    }

    private String query() {
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        wanted.put("connection", connection);
        wanted.put("owner", owner);
        wanted.put("from", from);
        wanted.put("to", to);
        String query = wanted.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + Api.encoded(String.valueOf(entry.getValue())))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String table(List<JsonNode> all) {
        Table table = new Table("AT", "BY", "ACTION", "OWNER", "CONNECTION");
        all.forEach(view -> table.row(
                Plain.text(view, "at"),
                Plain.text(view.path("by"), view.path("by").hasNonNull("name") ? "name" : "kind"),
                Plain.text(view, "action"),
                Plain.text(view, "owner"),
                Plain.text(view, "connectionId")));
        return table.toString();
    }
}
