package ai.backfuture.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

    @Test
    void a_secret_has_32_random_bytes_behind_its_prefix_and_does_not_print_itself() {
        SigningSecret secret = SigningSecret.random(new SecureRandom());

        assertThat(secret.reveal()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.reveal().substring(6))).hasSize(32);
        assertThat(secret).hasToString("***");
        assertThat(secret.sameAs(SigningSecret.random(new SecureRandom()))).isFalse();
        assertThat(secret.sameAs(SigningSecret.of(secret.reveal()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_***", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void anything_else_is_no_secret_and_is_not_repeated(String text) {
        assertThatThrownBy(() -> SigningSecret.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("***")
                .doesNotContain("c2hvcnQ");
    }
}
