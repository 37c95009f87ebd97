package ai.backfuture.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** Prints answers: as the API's JSON where that was asked for, else as text. */
public record Output(PrintStream out, boolean json) {

    /** One answer. */
    public void show(JsonNode answer, Supplier<String> text) {
        out.println(json ? answer.toPrettyString() : text.get());
    }

    /** A list of answers; as JSON one array. */
    public void show(List<JsonNode> answers, Supplier<String> text) {
        if (json) {
            out.println(JsonNodeFactory.instance.arrayNode().addAll(answers).toPrettyString());
        } else {
            out.println(text.get());
        }
    }

    /** What happens meanwhile; as JSON one line each. */
    public void tell(JsonNode event, Supplier<String> text) {
        out.println(json ? event.toString() : text.get());
    }

    /** A word on what was done, for people only. */
    public void say(String text) {
        if (!json) {
            out.println(text);
        }
    }
}
