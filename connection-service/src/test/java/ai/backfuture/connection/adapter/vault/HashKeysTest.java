package ai.backfuture.connection.adapter.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashKeysTest {

    @Test
    void the_current_version_comes_first_and_older_ones_stay_known() {
        HashKeys keys = HashKeys.of(Map.of("current", "2", "1", key(1), "2", key(2), "10", key(3)));

        assertThat(keys.versions()).containsExactly("2", "1", "10");
    }

    @Test
    void fingerprints_do_not_change_when_a_new_version_becomes_current() {
        HashKeys before = HashKeys.of(Map.of("current", "1", "1", key(1)));
        HashKeys after = HashKeys.of(Map.of("current", "2", "1", key(1), "2", key(2)));

        assertThat(after.oldest()).isEqualTo(before.oldest());
    }

    @Test
    void a_short_key_or_a_missing_current_one_is_refused_without_showing_it() {
        assertThatThrownBy(() -> HashKeys.of(Map.of("current", "1", "1", "c2hvcnQ=")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> HashKeys.of(Map.of("current", "2", "1", key(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_does_not_print_its_keys() {
        assertThat(HashKeys.of(Map.of("current", "1", "1", key(7))).toString()).isEqualTo("HashKeys[current=1]");
    }

    @Test
    void parts_do_not_run_into_each_other() {
        var key = HashKeys.of(Map.of("current", "1", "1", key(1))).oldest();

        assertThat(Hmac.of(key, "ab".getBytes(), "c".getBytes()))
                .isNotEqualTo(Hmac.of(key, "a".getBytes(), "bc".getBytes()));
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
