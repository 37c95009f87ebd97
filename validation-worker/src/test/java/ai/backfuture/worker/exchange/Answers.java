package ai.backfuture.worker.exchange;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.SecretText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Answers as exchanges send them, and the time they are read at. */
public final class Answers {

    public static final Instant NOW = Instant.ofEpochMilli(1_793_577_600_123L);

    private Answers() {}

    public static Answer answer(int status, String body) {
        return answer(status, body, Map.of());
    }

    public static Answer answer(int status, String body, Map<String, String> headers) {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        return new Answer(status, anyCase::get, body.getBytes(StandardCharsets.UTF_8));
    }

    public static ApiCredential credential(String apiKey, String secretKey) {
        return new ApiCredential(SecretText.of(apiKey), SecretText.of(secretKey), null);
    }

    public static ApiCredential credential(String apiKey, String secretKey, String passphrase) {
        return new ApiCredential(SecretText.of(apiKey), SecretText.of(secretKey), SecretText.of(passphrase));
    }
}
