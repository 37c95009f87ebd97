package ai.backfuture.localstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountChangeTest {

    private static final List<String> USUAL = List.of("127.0.0.1");

    @Test
    void a_scenario_shapes_the_fields_that_a_new_account_names() {
        Account account = new NewAccount(
                        "kucoin",
                        "key",
                        "secret",
                        "phrase",
                        Set.of(Right.READ, Right.TRADE_SPOT),
                        List.of(),
                        Scenario.WITHDRAW_ON,
                        null)
                .account("1");

        assertThat(account.permissions()).containsExactlyInAnyOrder(Right.READ, Right.TRADE_SPOT, Right.WITHDRAW);
        assertThat(account.ipAllowlist()).isEmpty();
    }

    @Test
    void a_new_account_that_may_not_be_called_from_here_has_a_list_even_if_none_was_named() {
        Account account = new NewAccount("mexc", "key", "secret", null, null, List.of(), Scenario.IP_NOT_ALLOWED, null)
                .account("1");

        assertThat(account.admits("127.0.0.1")).isFalse();
    }

    @Test
    void later_rights_win_over_the_name_of_the_scenario() {
        Account changed = changing(account(Scenario.READ_ONLY), null, Set.of(Right.READ, Right.TRADE_SPOT), null);

        assertThat(changed.permissions()).containsExactlyInAnyOrder(Right.READ, Right.TRADE_SPOT);
    }

    @Test
    void an_address_added_to_the_list_is_admitted() {
        Account changed = changing(account(Scenario.IP_NOT_ALLOWED), null, null, List.of("127.0.0.1"));

        assertThat(changed.admits("127.0.0.1")).isTrue();
    }

    @Test
    void leaving_a_scenario_about_rights_gives_the_usual_ones_back() {
        Account changed = changing(account(Scenario.WITHDRAW_ON), Scenario.VALID, null, null);

        assertThat(changed.permissions()).containsExactlyInAnyOrder(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);
    }

    @Test
    void a_scenario_about_something_else_leaves_the_rights_alone() {
        Account readOnly = changing(account(Scenario.VALID), null, Set.of(Right.READ), null);

        Account down = changing(readOnly, Scenario.MAINTENANCE, null, null);

        assertThat(changing(down, Scenario.VALID, null, null).permissions()).containsExactly(Right.READ);
    }

    @Test
    void going_to_and_from_a_forbidden_address_changes_the_list() {
        Account shut = changing(account(Scenario.VALID), Scenario.IP_NOT_ALLOWED, null, null);

        assertThat(shut.admits("127.0.0.1")).isFalse();
        assertThat(changing(shut, Scenario.VALID, null, null).admits("127.0.0.1"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "203.0.113.0/24, 203.0.113.200, true",
        "203.0.113.0/25, 203.0.113.200, false",
        "0.0.0.0/0, 127.0.0.1, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 127.0.0.1, false",
    })
    void a_range_holds_the_addresses_of_its_network(String range, String address, boolean held) {
        assertThat(AddressRange.of(range).contains(address)).isEqualTo(held);
    }

    private static Account changing(Account account, Scenario scenario, Set<Right> rights, List<String> addresses) {
        return new AccountChange(rights, addresses, scenario, null, null, null).appliedTo(account, USUAL);
    }

    private static Account account(Scenario scenario) {
        return new Account(
                "1",
                "mexc",
                scenario,
                new Credentials("key", "secret", null),
                scenario.usualRights(),
                scenario == Scenario.IP_NOT_ALLOWED ? List.of(Scenario.ADDRESS_OF_NOBODY) : USUAL,
                Map.of());
    }
}
