package ai.backfuture.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the API answered instead of doing what was asked.
 *
 * @param json the whole problem document
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(int status, JsonNode json) {

    public String code() {
        return json.path("code").asText("");
    }

    public String title() {
        return json.path("title").asText("HTTP status " + status);
    }

    public String detail() {
        return json.path("detail").asText("");
    }

    public String whatToDo() {
        return json.path("whatToDo").asText("");
    }

    /** Each as the field and what is wrong with it. */
    public List<String> violations() {
        return json.path("violations")
                .valueStream()
                .map(one ->
                        one.path("field").asText() + ": " + one.path("message").asText())
                .toList();
    }
}
