package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bf strategy create}. Settings that are not here are for the dashboard or the API. */
@Command(name = "create", description = "Creates a strategy; it is disabled at first.", mixinStandardHelpOptions = true)
final class StrategyCreate extends BfCommand {

    @Option(names = "--name", required = true, description = "What to call it.")
    private String name = "";

    @Option(names = "--connection", required = true, description = "The id or name of the connection to trade with.")
    private String connection = "";

    @Option(names = "--market", defaultValue = "SPOT", description = "SPOT or FUTURES; ${DEFAULT-VALUE} by default.")
    private String market = "SPOT";

    @Option(names = "--pair", required = true, split = ",", description = "Such as BTC-USDT; several with commas.")
    private List<String> pairs = List.of();

    @Option(
            names = "--risk",
            defaultValue = "MEDIUM",
            description = "LOW, MEDIUM or HIGH; ${DEFAULT-VALUE} by default.")
    private String risk = "MEDIUM";

    @Option(names = "--margin", required = true, paramLabel = "AMOUNT", description = "The most to put at stake.")
    private String margin = "";

    @Option(names = "--currency", defaultValue = "USDT", description = "Of the margin; ${DEFAULT-VALUE} by default.")
    private String currency = "USDT";

    @Option(
            names = "--recovery-drawdown",
            paramLabel = "PERCENT",
            description = "Recovery Mode on, with this drawdown of the margin at most.")
    private @Nullable String drawdown;

    @Option(names = "--resume", description = "Enable it again by itself when its connection is Online again.")
    private boolean resume;

    StrategyCreate(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        Api api = bf.api();
        ObjectNode body = Api.nodes()
                .objectNode()
                .put("name", name)
                .put("connectionId", Connections.id(api, connection))
                .put("market", market.toUpperCase(Locale.ROOT));
        pairs.forEach(body.putArray("pairs")::add);
        body.put("riskLevel", risk.toUpperCase(Locale.ROOT));
        body.putObject("marginLimit").put("amount", margin).put("currency", currency);
        if (drawdown != null) {
            body.putObject("recoveryMode").put("enabled", true).put("maxDrawdownPercent", drawdown);
        }
        body.put("resumeWhenOnline", resume);
        JsonNode view = api.post("/api/strategies", body);
        bf.output().show(view, () -> Strategies.line(view));
        return ExitCode.OK;
    }
}
