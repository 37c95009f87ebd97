package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bf suspend}. */
@Command(
        name = "suspend",
        description = "For operators: suspends an owner, an exchange or everything until it is lifted.",
        mixinStandardHelpOptions = true)
public final class Suspend extends BfCommand {

    @ArgGroup(multiplicity = "1")
    private Scope scope = new Scope();

    @Option(names = "--reason", required = true, description = "Why; the audit trail keeps it.")
    private String reason = "";

    @Option(names = "--destroy-secrets", description = "Destroy the keys as well. It cannot be undone; needs --yes.")
    private boolean destroySecrets;

    @Option(names = "--yes", description = "I mean it.")
    private boolean yes;

    /** Exactly one. */
    static final class Scope {
        @Option(names = "--owner", required = true, description = "The owner, as in the tokens' sub.")
        private @Nullable String owner;

        @Option(names = "--exchange", required = true, description = "The exchange's id.")
        private @Nullable String exchange;

        @Option(names = "--all", required = true, description = "Everything.")
        private boolean all;

        private ObjectNode json() {
            ObjectNode json = Api.nodes().objectNode();
            if (all) {
                return json.put("scope", "ALL");
            }
            return owner != null
                    ? json.put("scope", "OWNER").put("value", owner)
                    : json.put("scope", "EXCHANGE").put("value", exchange);
        }
    }

    public Suspend(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        if (destroySecrets && !yes) {
            bf.terminal().err().println("Destroying secrets cannot be undone: add --yes if you mean it.");
            return ExitCode.USAGE;
        }
        JsonNode made = bf.api()
                .post(
                        "/api/operator/suspensions",
                        scope.json().put("reason", reason).put("destroySecrets", destroySecrets));
        bf.output()
                .show(
                        made,
                        () -> "Suspended. To lift it: bf lift "
                                + made.path("id").asText());
        return ExitCode.OK;
    }
}
