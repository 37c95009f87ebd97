package ai.backfuture.cli.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads the text of a stream of server-sent events. */
final class LiveEventText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LiveEventText() {}

    /** Reads until the stream ends. */
    static void read(BufferedReader lines, Consumer<LiveEvent> event, Consumer<String> id) throws IOException {
        String name = "message";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                tell(name, data, event);
                name = "message";
                data.setLength(0);
            } else if (line.startsWith("id:")) {
                id.accept(value(line));
            } else if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n").append(value(line));
            }
        }
    }

    static Problem problem(int status, InputStream body) throws IOException {
        try {
            return new Problem(status, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return new Problem(status, JSON.createObjectNode());
        }
    }

    private static void tell(String name, StringBuilder data, Consumer<LiveEvent> event) {
        if (data.isEmpty()) {
            return;
        }
        try {
            event.accept(new LiveEvent(name, JSON.readTree(data.toString())));
        } catch (JsonProcessingException e) {
            // an event of a newer gateway that is not JSON; nothing that we wait for
        }
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
