package ai.backfuture.worker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|PT0S",
                "7|PT7S",
                "999999999|PT72H",
                "Sun, 01 Nov 2026 10:01:00 GMT|PT1M",
                "Sun, 01 Nov 2026 09:00:00 GMT|PT0S"
            })
    void retry_after_is_seconds_or_a_date_and_never_longer_than_any_ban(String header, Duration pause) {
        assertThat(withRetryAfter(header).retryAfter(NOW)).contains(pause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1.5", "99999999999999999999999"})
    void nonsense_is_no_time_to_wait(String header) {
        assertThat(withRetryAfter(header).retryAfter(NOW)).isEmpty();
    }

    @Test
    void an_answer_prints_its_status_only() {
        assertThat(withRetryAfter("1").toString()).isEqualTo("Answer[429]");
    }

    private static Answer withRetryAfter(String value) {
        return new Answer(429, name -> name.equals("Retry-After") ? value : null, new byte[0]);
    }
}
