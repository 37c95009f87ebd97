package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Http;
import ai.backfuture.cli.view.Plain;
import ai.backfuture.cli.view.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bf status}: no sign-in is needed, since it is most needed when something is down. */
@Command(
        name = "status",
        description = "All services at a glance, from the management port; 1 unless all are up.",
        mixinStandardHelpOptions = true)
public final class Status extends BfCommand {

    private static final String DEFAULT = "http://localhost:9080";

    @Option(
            names = "--management",
            paramLabel = "URL",
            description = "The gateway's management port; else BF_MANAGEMENT, else " + DEFAULT + ".")
    private @Nullable URI management;

    public Status(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        URI address = management != null
                ? management
                : bf.variable("BF_MANAGEMENT").map(URI::create).orElse(URI.create(DEFAULT));
        JsonNode status = new Http()
                .send(HttpRequest.newBuilder(address.resolve("/status")).build());
        bf.output().show(status, () -> text(status));
        return status.path("status").asText().equals("UP") ? ExitCode.OK : ExitCode.REFUSED;
    }

    private static String text(JsonNode status) {
        Table table = new Table("SERVICE", "STATUS", "DOWN");
        status.path("services")
                .forEach(service -> table.row(
                        Plain.text(service, "name"), Plain.text(service, "status"), down(service.path("checks"))));
        return table + "\n\nAll: " + Plain.text(status, "status") + ", tests that wait: "
                + waiting(status.path("backlog"));
    }

    private static String waiting(JsonNode backlog) {
        JsonNode tests = backlog.isObject() ? backlog.path("waitingTests") : backlog;
        return tests.isNumber() ? tests.asText() : "unknown";
    }

    private static String down(JsonNode checks) {
        String names = checks.valueStream()
                .filter(check -> !check.path("status").asText().equals("UP"))
                .map(check -> Plain.text(check, "name"))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }
}
