package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import ai.backfuture.cli.api.Body;
import ai.backfuture.cli.secret.Credentials;
import ai.backfuture.cli.secret.SecretSource;
import ai.backfuture.cli.view.ConnectionText;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bf replace-key}. */
@Command(
        name = "replace-key",
        description = "Gives a connection a new key, which is tested while the old one serves.",
        mixinStandardHelpOptions = true)
public final class ReplaceKey extends BfCommand {

    @Parameters(paramLabel = "CONNECTION", description = "Its id or name.")
    private String connection = "";

    @Option(names = "--withdrawal-disabled", description = "I created the new key without withdrawal permission.")
    private boolean withdrawalDisabled;

    @Mixin
    private SecretSource secrets = new SecretSource();

    public ReplaceKey(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        Api api = bf.api();
        String path = "/api/connections/" + Connections.id(api, connection);
        String exchange = api.get(path).path("exchange").asText();
        try (Credentials credentials = secrets.read(bf.terminal(), id -> Add.fields(api, id), exchange)) {
            Body body = Body.written(json -> {
                json.writeStartObject();
                credentials.write(json);
                Add.statements(json, withdrawalDisabled);
                json.writeEndObject();
            });
            JsonNode view = api.put(path + "/credentials", body);
            bf.output()
                    .show(
                            view,
                            () -> ConnectionText.line(view) + "\nThe new key is being tested: bf show "
                                    + view.path("id").asText());
            return ExitCode.OK;
        }
    }
}
