package ai.backfuture.localstack.simulator.bitget;

import static ai.backfuture.localstack.simulator.Right.INTERNAL_TRANSFER;
import static ai.backfuture.localstack.simulator.Right.READ;
import static ai.backfuture.localstack.simulator.Right.TRADE_FUTURES;
import static ai.backfuture.localstack.simulator.Right.TRADE_SPOT;
import static ai.backfuture.localstack.simulator.Right.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitgetRightsTest {

    @Test
    void a_classic_key_shows_one_code_per_area_and_writing_takes_the_place_of_reading() {
        assertThat(ClassicRights.authorities(holding(READ))).containsExactly("stor", "coor", "cpor", "wtor");
        assertThat(ClassicRights.authorities(holding(READ, TRADE_SPOT)))
                .containsExactly("stow", "coor", "cpor", "wtor");
        assertThat(ClassicRights.authorities(holding(TRADE_FUTURES))).containsExactly("coow", "cpow");
        assertThat(ClassicRights.authorities(holding(INTERNAL_TRANSFER, WITHDRAW)))
                .containsExactly("wtow", "wwow");
    }

    @Test
    void a_unified_key_has_one_right_for_spot_and_futures() {
        assertThat(UnifiedRights.permissions(holding(READ, TRADE_SPOT)))
                .isEqualTo(UnifiedRights.permissions(holding(READ, TRADE_FUTURES)))
                .containsExactly("uta_mgt", "uta_trade");
        assertThat(UnifiedRights.permissions(holding(READ, WITHDRAW))).containsExactly("uta_mgt", "withdraw");
    }

    @Test
    void a_unified_key_is_read_only_or_not_as_a_whole() {
        assertThat(UnifiedRights.type(holding(READ))).isEqualTo("read-only");
        assertThat(UnifiedRights.permissions(holding(READ))).containsExactly("uta_mgt", "uta_trade");
        assertThat(UnifiedRights.grants(holding(READ), UnifiedRights.TRADE_WRITE))
                .isFalse();
        assertThat(UnifiedRights.type(holding(READ, TRADE_SPOT))).isEqualTo("read-and-write");
        assertThat(UnifiedRights.grants(holding(READ, TRADE_SPOT), UnifiedRights.MANAGE_WRITE))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "stor, 'Incorrect permissions, need spot order read or spot order write permissions'",
        "stow, 'Incorrect permissions, need spot order write permissions'",
        "cpow, 'Incorrect permissions, need future pos write permissions'",
        "wtow, 'Incorrect permissions, need transfer write permissions'",
        "wwow, 'Incorrect permissions, need withdraw write permissions'",
    })
    void what_is_lacking_is_named(String authority, String wording) {
        assertThat(AccountMode.CLASSIC.wording(authority)).isEqualTo(wording);
    }

    @Test
    void what_a_unified_key_lacks_is_named() {
        assertThat(AccountMode.UNIFIED.wording(UnifiedRights.MANAGE_READ))
                .isEqualTo("incorrect permissions, need uta manage read or uta manage write permissions");
    }

    private static Account holding(Right... rights) {
        return Given.account("bitget", new Credentials("bg_1", "secret", "phrase"), rights);
    }
}
