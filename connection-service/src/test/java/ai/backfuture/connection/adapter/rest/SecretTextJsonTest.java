package ai.backfuture.connection.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SecretTextJsonTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(SecretTextJson.module());

    @Test
    void a_secret_is_read_with_its_escapes() throws JsonProcessingException {
        NewConnection body =
                mapper.readValue("{\"credentials\":{\"secretKey\":\"a\\u0062\\\"c\"}}", NewConnection.class);

        assertThat(new String(Objects.requireNonNull(body.draft().secretKey()).reveal()))
                .isEqualTo("ab\"c");
    }

    @Test
    void a_body_with_secrets_prints_none_and_cannot_be_written() throws JsonProcessingException {
        NewConnection body = mapper.readValue("{\"credentials\":{\"secretKey\":\"canary\"}}", NewConnection.class);

        assertThat(body.toString()).doesNotContain("canary");
        assertThatThrownBy(() -> mapper.writeValueAsString(body)).hasMessageNotContaining("canary");
    }

    @Test
    void a_secret_that_is_no_text_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> mapper.readValue("{\"credentials\":{\"apiKey\":{\"canary\":1}}}", NewConnection.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageNotContaining("canary");
    }
}
