package ai.backfuture.localstack.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The steps of a recorded conversation with a real Vault, read from their text form. */
final class Recording {

    sealed interface Step {}

    record DevServer() implements Step {}

    record UninitialisedServer() implements Step {}

    record Stop() implements Step {}

    record Restart() implements Step {}

    record Advance(Duration by) implements Step {}

    record At(Instant time) implements Step {}

    /** @param status what was answered; 0 if the connection was refused */
    record Exchange(
            String title,
            String method,
            String path,
            Map<String, String> headers,
            String body,
            int status,
            String answer)
            implements Step {}

    private Recording() {}

    static List<Step> read(String resource) {
        List<Step> steps = new ArrayList<>();
        for (String block : text(resource).split("\n\n(?=[#!])", -1)) {
            if (block.startsWith("!")) {
                steps.add(happening(block.strip()));
            } else if (block.startsWith("### ")) {
                steps.add(exchange(block.stripTrailing()));
            }
        }
        return List.copyOf(steps);
    }

    private static Step happening(String line) {
        String[] words = line.split(" ", -1);
        return switch (words[0]) {
            case "!dev" -> new DevServer();
            case "!uninitialised" -> new UninitialisedServer();
            case "!stop" -> new Stop();
            case "!restart" -> new Restart();
            case "!advance" -> new Advance(GoTime.duration(words[1]).orElseThrow());
            case "!at" -> new At(Instant.parse(words[1]));
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static Exchange exchange(String block) {
        String[] sides = block.split("\n=> ", 2);
        String[] question = sides[0].split("\n\n", 2);
        List<String> head = question[0].lines().toList();
        Map<String, String> headers = new LinkedHashMap<>();
        head.stream().skip(2).map(line -> line.split(": ", 2)).forEach(pair -> headers.put(pair[0], pair[1]));
        String[] first = head.get(1).split(" ", 2);
        String[] answer = sides[1].split("\n", 2);
        return new Exchange(
                head.getFirst().substring("### ".length()),
                first[0],
                first[1],
                headers,
                question.length > 1 ? question[1] : "",
                Integer.parseInt(answer[0].strip()),
                answer.length > 1 ? answer[1] : "");
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Recording.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
