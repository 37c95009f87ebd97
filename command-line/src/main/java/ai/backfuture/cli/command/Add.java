package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import ai.backfuture.cli.api.Body;
import ai.backfuture.cli.secret.Credentials;
import ai.backfuture.cli.secret.SecretSource;
import ai.backfuture.cli.view.ConnectionText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bf add}. */
@Command(
        name = "add",
        description = "Saves an API key and tests it. The key is asked for, or read from a file or the standard input.",
        mixinStandardHelpOptions = true)
public final class Add extends BfCommand {

    @Option(names = "--exchange", required = true, description = "Its id, as in bf exchanges.")
    private String exchange = "";

    @Option(names = "--name", required = true, description = "What to call the connection.")
    private String name = "";

    @Option(
            names = "--market",
            split = ",",
            defaultValue = "SPOT",
            description = "SPOT, FUTURES or both; ${DEFAULT-VALUE} by default.")
    private List<String> markets = List.of();

    @Option(
            names = "--withdrawal-disabled",
            description = "I created this key without withdrawal permission; needed where the exchange cannot tell.")
    private boolean withdrawalDisabled;

    @Option(
            names = "--idempotency-key",
            description = "For scripts that repeat: the same key with the same values adds one connection.")
    private @Nullable String idempotencyKey;

    @Mixin
    private SecretSource secrets = new SecretSource();

    @Mixin
    private WatchOptions watching = new WatchOptions();

    public Add(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        Api api = bf.api();
        if (!watching.wanted()) {
            JsonNode added = added(api);
            bf.output()
                    .show(
                            added,
                            () -> ConnectionText.line(added) + "\n"
                                    + added.path("id").asText());
            return ExitCode.OK;
        }
        try (Watch watch = Watch.open(bf, api)) {
            JsonNode added = added(api);
            bf.output().tell(added, () -> ConnectionText.line(added));
            long number = added.path("lastTest").path("number").asLong(1);
            return watch.verdict(added.required("id").asText(), number, watching.patience());
        }
    }

    private JsonNode added(Api api) {
        try (Credentials credentials = secrets.read(bf.terminal(), id -> fields(api, id), exchange)) {
            Body body = Body.written(json -> {
                json.writeStartObject();
                json.writeStringField("exchange", exchange);
                json.writeStringField("name", name);
                json.writeArrayFieldStart("markets");
                for (String market : markets) {
                    json.writeString(market.toUpperCase(Locale.ROOT));
                }
                json.writeEndArray();
                credentials.write(json);
                statements(json, withdrawalDisabled);
                json.writeEndObject();
            });
            String key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
            return api.post("/api/connections", body, key);
        }
    }

    static void statements(JsonGenerator json, boolean withdrawalDisabled) throws IOException {
        json.writeObjectFieldStart("statements");
        json.writeBooleanField("withdrawalDisabled", withdrawalDisabled);
        json.writeEndObject();
    }

    static JsonNode fields(Api api, String exchange) {
        return api.get("/api/exchanges")
                .valueStream()
                .filter(view -> view.path("id").asText().equals(exchange))
                .findFirst()
                .map(view -> view.path("credentialFields"))
                .orElseThrow(() -> new RefusedException("There is no such exchange: see bf exchanges"));
    }
}
