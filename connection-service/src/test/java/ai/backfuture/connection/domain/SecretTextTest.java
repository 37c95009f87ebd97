package ai.backfuture.connection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {

    private static final String CANARY = "canary-7f3a91";

    @Test
    void it_prints_as_stars_wherever_it_stands() {
        SecretText secret = SecretText.of(CANARY);

        assertThat(secret).hasToString("***");
        assertThat(new Credentials(secret, secret, secret)).hasToString("***");
        assertThat(new Submission.Draft("mexc", "x", null, secret, secret, secret).toString())
                .doesNotContain(CANARY);
    }

    @Test
    void it_cannot_be_written_as_json() {
        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(SecretText.of(CANARY)))
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void it_cannot_be_serialised() {
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(SecretText.of(CANARY)))
                .isInstanceOf(NotSerializableException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " abc ",
                "abc\r\n",
                "\t\u00a0abc\u00a0",
                "\u200b\ufeffabc\u2060",
                "\u3000abc\u2028",
                "\u202dabc\u202c"
            })
    void what_a_paste_drags_along_is_taken_off(String pasted) {
        assertThat(new String(SecretText.of(pasted).trimmed().reveal())).isEqualTo("abc");
    }

    @Test
    void blanks_inside_stay() {
        assertThat(new String(SecretText.of(" a b ").trimmed().reveal())).isEqualTo("a b");
    }

    @Test
    void only_the_last_four_characters_are_ever_shown_and_never_more_than_half() {
        assertThat(SecretText.of("mx0aBYs33eIilxBWC5").hint()).isEqualTo("…BWC5");
        assertThat(SecretText.of("abcd").hint()).isEqualTo("…cd");
    }

    @Test
    void a_hostile_length_is_refused_before_it_is_matched() {
        assertThat(SecretText.of("a".repeat(300)).matches(Pattern.compile("a+"), 256))
                .isFalse();
    }

    @Test
    void wiped_it_holds_nothing() {
        SecretText secret = SecretText.of(CANARY);

        secret.wipe();

        assertThat(new String(secret.reveal())).isEqualTo("\0".repeat(CANARY.length()));
    }
}
