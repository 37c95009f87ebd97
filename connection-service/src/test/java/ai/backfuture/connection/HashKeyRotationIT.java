package ai.backfuture.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.backfuture.connection.stack.StoryOnTheStack;
import ai.backfuture.connection.stack.Trader;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HashKeyRotationIT extends StoryOnTheStack {

    @Test
    void a_key_that_was_hashed_under_an_older_secret_is_still_recognised() {
        String apiKey = Trader.newApiKey();
        UUID before = alice.adds(Trader.newConnection("Before " + apiKey, apiKey, Trader.newSecret()));
        String version = "9" + System.nanoTime();
        vault.addHashKey(version, Base64.getEncoder().encodeToString(new byte[32]));
        clock.forward(Duration.ofMinutes(6));

        UUID after = alice.adds();

        assertThat(keyVersion(after)).isEqualTo(version);
        assertThat(keyVersion(before)).isNotEqualTo(version);
        Map<String, Object> again = Trader.newConnection("Again " + apiKey, apiKey, Trader.newSecret());
        alice.post(again)
                .then()
                .statusCode(409)
                .body("code", equalTo("KEY_ALREADY_CONNECTED"))
                .body("connectionId", equalTo(before.toString()));
    }

    private String keyVersion(UUID id) {
        return text("SELECT key_version FROM connection WHERE id = ?", id);
    }
}
