package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.api.Api;
import ai.backfuture.cli.api.LiveEvent;
import ai.backfuture.cli.api.LiveEvents;
import ai.backfuture.cli.api.UnreachableException;
import ai.backfuture.cli.view.ConnectionText;
import ai.backfuture.cli.view.Plain;
import ai.backfuture.cli.view.TestText;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows one test step by step until its verdict. The stream is opened before the test is asked for. */
final class Watch implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Bf bf;
    private final Api api;
    private final LiveEvents events;
    private final Set<String> told = new HashSet<>();

    private Watch(Bf bf, Api api, LiveEvents events) {
        this.bf = bf;
        this.api = api;
        this.events = events;
    }

    static Watch open(Bf bf, Api api) {
        return new Watch(bf, api, api.events());
    }

    /** Waits for the verdict on the test with this number or a later one, and says how it was. */
    ExitCode verdict(String connectionId, long number, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Optional<JsonNode> verdict = events.next(LOOK_EVERY)
                    .map(event -> seen(event, connectionId, number))
                    .orElseGet(() -> ended(api.get("/api/connections/" + connectionId), connectionId, number));
            if (verdict.isPresent()) {
                return told(verdict.get());
            }
        }
        throw new UnreachableException(
                "No verdict after " + patience.toSeconds() + " s. The test goes on: bf show " + connectionId);
    }

    private Optional<JsonNode> seen(LiveEvent event, String connectionId, long number) {
        return switch (event.name()) {
            case "test" -> {
                if (event.data().path("connectionId").asText().equals(connectionId)
                        && event.data().path("testNumber").asLong() >= number) {
                    step(event.data().path("step"), event.data());
                }
                yield Optional.empty();
            }
            case "connection" -> ended(event.data(), connectionId, number);
            case "reset" ->
                event.data()
                        .path("connections")
                        .valueStream()
                        .flatMap(view -> ended(view, connectionId, number).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> ended(JsonNode view, String connectionId, long number) {
        JsonNode test = view.path("lastTest");
        boolean over = view.path("id").asText().equals(connectionId)
                && test.path("number").asLong() >= number
                && !test.path("outcome").asText().equals("RUNNING");
        return over ? Optional.of(view) : Optional.empty();
    }

    private void step(JsonNode step, JsonNode event) {
        if (told.add(step.path("step").asText())) {
            bf.output().tell(event, () -> TestText.step(step));
        }
    }

    private ExitCode told(JsonNode view) {
        JsonNode test = view.path("lastTest");
        if (!bf.output().json()) {
            test.path("steps").forEach(step -> step(step, step));
        }
        bf.output().tell(view, () -> TestText.verdict(test) + "\n" + ConnectionText.line(view));
        view.path("warnings").forEach(warning -> bf.output().say("Warning: " + Plain.text(warning, "message")));
        return test.path("outcome").asText().equals("PASSED") ? ExitCode.OK : ExitCode.REFUSED;
    }

    @Override
    public void close() {
        events.close();
    }
}
