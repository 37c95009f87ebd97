package ai.backfuture.localstack.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an exchange answers.
 *
 * @param code the exchange's own result code, for the log of calls
 */
public record Reply(int status, Map<String, String> headers, String body, String code) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, String code, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json;charset=utf-8"), body, code);
    }

    public static Reply html(int status, String code, String body) {
        return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), body, code);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, code);
    }
}
