package ai.backfuture.notification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "120, PT2M",
        "' 7 ', PT7S",
        "'Thu, 26 Nov 2026 08:01:30 GMT', PT1M30S",
        "'Thu, 26 Nov 2026 07:00:00 GMT', PT0S",
        "-5, PT0S",
        "99999999999999, PT0S",
        "soon, PT0S",
        "'', PT0S"
    })
    void seconds_and_dates_are_understood_and_the_rest_is_ignored(String header, Duration asked) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(asked);
    }

    @Test
    void no_header_asks_for_nothing() {
        assertThat(RetryAfter.read(null, NOW)).isZero();
    }
}
