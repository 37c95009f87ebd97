package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GoTimeTest {

    @ParameterizedTest
    @CsvSource({
        "0s,0s,0s",
        "3s,3s,3s",
        "20m,20m0s,20m",
        "1h,1h0m0s,1h",
        "90m,1h30m0s,1h30m",
        "24h,24h0m0s,24h",
        "3601,1h0m1s,1h0m1s"
    })
    void durations_are_read_and_written_as_go_does(String written, String full, String brief) {
        Duration duration = GoTime.duration(written).orElseThrow();

        assertThat(GoTime.text(duration)).isEqualTo(full);
        assertThat(GoTime.brief(duration)).isEqualTo(brief);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "h", "1", "1x", "1h ", "h1", "1h-2m", "1d", "99999999999999"})
    void only_durations_are_read_as_durations(String text) {
        assertThat(GoTime.duration(text)).isEqualTo(text.equals("1") ? GoTime.duration("1s") : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T01:38:32.604265760Z, 2026-11-23T01:38:32.60426576Z",
        "2026-11-23T01:38:32Z, 2026-11-23T01:38:32Z",
        "2026-11-23T01:38:32.100Z, 2026-11-23T01:38:32.1Z",
    })
    void fractions_of_a_second_have_no_zeros_at_the_end(String time, String written) {
        assertThat(GoTime.text(Instant.parse(time))).isEqualTo(written);
    }
}
