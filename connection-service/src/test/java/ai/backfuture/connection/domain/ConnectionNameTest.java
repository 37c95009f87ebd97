package ai.backfuture.connection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MEXC Spot Main",
                "KuCoin Futures Conservative",
                "Recovery PRO Connection",
                "BTC ETH New Groups",
                "Основной счёт",
                "主账户",
                "👨‍👩‍👧 family"
            })
    void names_that_people_give_are_fine(String name) {
        assertThat(ConnectionName.isFine(ConnectionName.tidied(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "a\nb", "a\u0000b", "a\u001b[31mb", "a\u2028b", "a\u202eb"})
    void empty_invisible_and_control_characters_are_not(String name) {
        assertThat(ConnectionName.isFine(ConnectionName.tidied(name))).isFalse();
    }

    @Test
    void eighty_characters_are_fine_and_eighty_one_are_not() {
        assertThat(ConnectionName.isFine("𝄞".repeat(80))).isTrue();
        assertThat(ConnectionName.isFine("a".repeat(81))).isFalse();
    }

    @Test
    void names_that_differ_by_case_only_are_the_same() {
        assertThat(new ConnectionName("Straße MAIN").key()).isEqualTo(new ConnectionName("STRASSE main").key());
    }
}
