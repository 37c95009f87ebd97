package ai.backfuture.gateway.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrossOriginTest {

    @Test
    void anything_but_an_origin_stops_the_start() {
        for (String odd : List.of("*", "app.example.org", "https://app.example.org/", "https://a b", "null")) {
            assertThatThrownBy(() -> new CrossOrigin(List.of(odd), 600))
                    .as(odd)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatCode(() -> new CrossOrigin(List.of("https://app.example.org", "http://localhost:3000"), 600))
                .doesNotThrowAnyException();
    }
}
