package ai.backfuture.worker.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final SecretText secret = SecretText.of("cänary-4711");
    private final ApiCredential credential = new ApiCredential(SecretText.of("key-canary"), secret, null);

    @Test
    void secrets_print_stars() {
        assertThat(secret.toString()).isEqualTo("***");
        assertThat(credential.toString()).doesNotContain("canary");
        assertThat(new Request.Header("KC-API-KEY", "canary").toString()).doesNotContain("canary");
    }

    @Test
    void secrets_do_not_get_into_json() throws Exception {
        ObjectMapper lenient = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

        assertThat(lenient.writeValueAsString(secret)).isEqualTo("{}");
        assertThat(lenient.writeValueAsString(credential)).doesNotContain("canary");
    }

    @Test
    void secrets_are_not_serialisable() throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(secret)).isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void a_wiped_secret_signs_nothing_any_more() {
        credential.close();

        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::revealText).isInstanceOf(IllegalStateException.class);
        assertThat(secret.occursIn("cänary-4711")).isFalse();
    }

    @Test
    void a_secret_tells_what_it_is_made_of() {
        assertThat(secret.contains("4711")).isTrue();
        assertThat(secret.contains("0815")).isFalse();
        assertThat(secret.fitsHeader()).isFalse();
        assertThat(SecretText.of("key canary").fitsHeader()).isTrue();
        assertThat(SecretText.of("key\ncanary").fitsHeader()).isFalse();
    }

    @Test
    void an_echo_is_recognised() {
        assertThat(credential.occursIn("error for key-canary: no")).isTrue();
        assertThat(credential.occursIn("400003")).isFalse();
    }
}
