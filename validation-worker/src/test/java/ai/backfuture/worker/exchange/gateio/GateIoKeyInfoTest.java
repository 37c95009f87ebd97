package ai.backfuture.worker.exchange.gateio;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
import static ai.backfuture.contracts.PermissionState.UNVERIFIABLE;
import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Warning;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Gate.io's descriptions of keys are taken for. */
class GateIoKeyInfoTest {

    private static final String OURS = "c5dcfbf1f3a7b6d2e8f90112233445566";
    private static final Set<Market> SPOT = Set.of(Market.SPOT);
    private static final Set<Market> FUTURES = Set.of(Market.FUTURES);

    private static final String LISTED = """
        {"state": 1, "mode": 1, "name": "bot", "user_id": 4242, "perms": [{"name": "spot", "read_only": false},\
         {"name": "account", "read_only": true}], "ip_whitelist": ["203.0.113.7"], "currency_pairs": [],\
         "key": "c5dcfbf1f3a7*****", "created_at": 1753030929, "update_at": 1756300567, "last_access": 1753030929}\
        """;

    @Test
    void our_key_is_found_among_those_of_the_account_and_read_whole() {
        Facts facts = learnt(
                "[" + LISTED.replace("c5dcfbf1f3a7", "aaaaaaaaaaaa").replace("false", "true") + "," + LISTED + "]");

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF)
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(facts.accountUid()).isEqualTo("4242");
        assertThat(facts.expiresAt()).isNull();
        assertThat(facts.warnings()).isEmpty();
    }

    @Test
    void a_single_key_without_its_name_is_ours() {
        Facts facts = ((Reading.Learnt) read(SPOT, LISTED.replace("\"c5dcfbf1f3a7*****\"", "{\"mode\": 1}"))).facts();

        assertThat(facts.permissions()).containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON);
    }

    @Test
    void a_single_key_with_a_name_has_to_be_ours() {
        assertThat(learnt(LISTED).permissions()).containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON);
        assertThat(learnt(LISTED.replace("c5dcfbf1f3a7", "aaaaaaaaaaaa")).permissions())
                .containsEntry(Permission.TRADE_SPOT, UNVERIFIABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[%s,%s]",
                "[{\"key\":{\"mode\":1},\"perms\":[{\"name\":\"spot\",\"read_only\":false}]}]",
                "[{\"key\":\"*****\",\"perms\":[{\"name\":\"spot\",\"read_only\":false}]}]",
                "[7]"
            })
    void when_it_is_not_clear_which_key_is_ours_nothing_is_known(String keys) {
        Facts facts = learnt(keys.replace("%s", LISTED));

        assertThat(facts.permissions())
                .doesNotContainKey(Permission.READ)
                .containsEntry(Permission.TRADE_SPOT, UNVERIFIABLE)
                .containsEntry(Permission.TRADE_FUTURES, UNVERIFIABLE)
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                .containsEntry(Permission.IP_RESTRICTION, UNVERIFIABLE);
        assertThat(facts.accountUid()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "c5dcfbf1f3a7*****, true",
        "c5dc*****5566, true",
        "c5dcfbf1f3a7b6d2e8f90112233445566, true",
        "c5dcfbf1f3a7b6d2e8f90112233445566*, true",
        "c5d*****, false",
        "c5dd*****, false",
        "c5dc*****5567, false",
        "c5dcfbf1f3a7b6d2e8f90112233445566*6, false",
        "c5dcfbf1f3a7, false",
        "*****, false",
        "'', false"
    })
    void a_mask_hides_a_name_that_begins_and_ends_as_it_shows(String masked, boolean ours) {
        assertThat(GateIoMask.mayHide(masked, OURS)).isEqualTo(ours);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // groups, READ for spot, TRADE_SPOT, TRADE_FUTURES, WITHDRAW
        "spot:w, ON, ON, OFF, UNVERIFIABLE",
        "spot:r, ON, OFF, OFF, UNVERIFIABLE",
        "SPOT:w futures:w, ON, ON, ON, UNVERIFIABLE",
        "spot:r futures:w unified:w, ON, OFF, ON, UNVERIFIABLE",
        "futures:w, OFF, OFF, ON, UNVERIFIABLE",
        "spot:? futures:?, ON, UNVERIFIABLE, UNVERIFIABLE, UNVERIFIABLE",
        "spot:w withdraw:w, ON, ON, OFF, ON",
        "spot:w withdrawal:w, ON, ON, OFF, ON",
        "spot:w withdrawal:r, ON, ON, OFF, OFF",
        "spot:w withdrawal:r withdraw:w, ON, ON, OFF, ON",
        "spot:w withdrawal:?, ON, ON, OFF, UNVERIFIABLE",
        "spot:w spot:r, ON, ON, OFF, UNVERIFIABLE",
        "wallet:r account:r, OFF, OFF, OFF, UNVERIFIABLE"
    })
    void groups_become_permissions(String groups, String read, String spot, String futures, String withdraw) {
        assertThat(withGroups(groups).permissions())
                .containsEntry(Permission.READ, state(read))
                .containsEntry(Permission.TRADE_SPOT, state(spot))
                .containsEntry(Permission.TRADE_FUTURES, state(futures))
                .containsEntry(Permission.WITHDRAW, state(withdraw));
    }

    @Test
    void a_connection_for_futures_alone_needs_no_spot_to_read() {
        Reading reading = read(FUTURES, LISTED.replace("\"spot\"", "\"futures\""));

        assertThat(settled(reading).permissions()).containsEntry(Permission.READ, CONFIRMED_ON);
    }

    @Test
    void writing_to_the_wallet_moves_funds_inside_and_is_no_withdrawal() {
        assertThat(withGroups("spot:w wallet:w").warnings())
                .extracting(Warning::code)
                .containsExactly("INTERNAL_TRANSFER_ENABLED");
        assertThat(withGroups("spot:w wallet:r").warnings()).isEmpty();
    }

    @Test
    void a_group_that_we_do_not_know_is_shown() {
        assertThat(withGroups("spot:w moon:r earn:w alpha:r crossx:r").warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("UNKNOWN_PERMISSION");
                    assertThat(warning.message()).contains("\"moon\"");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ip_whitelist\": []|OFF",
                "\"ip_whitelist\": null|OFF",
                "\"ip_whitelist\": \"\"|UNVERIFIABLE",
                "\"other\": []|UNVERIFIABLE"
            })
    void a_missing_address_list_is_not_an_empty_one(String list, String restricted) {
        assertThat(learnt(LISTED.replace("\"ip_whitelist\": [\"203.0.113.7\"]", list))
                        .permissions())
                .containsEntry(Permission.IP_RESTRICTION, state(restricted));
    }

    @Test
    void an_unbound_key_ends_ninety_days_after_it_was_made() {
        Instant made = NOW.minus(Duration.ofDays(80));

        assertThat(unbound(Long.toString(made.getEpochSecond())).expiresAt())
                .isEqualTo(Instant.ofEpochSecond(made.getEpochSecond()).plus(Duration.ofDays(90)));
        assertThat(unbound("\"" + made.getEpochSecond() + "\"").expiresAt()).isNotNull();
        assertThat(unbound("\"soon\"").expiresAt()).isNull();
    }

    @Test
    void a_key_that_works_after_its_ninety_days_is_not_called_expired() {
        assertThat(unbound(Long.toString(NOW.minus(Duration.ofDays(91)).getEpochSecond()))
                        .expiresAt())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "\"2\"", "9"})
    void a_key_that_is_locked_or_frozen_is_not_usable(String state) {
        Reading reading = compared(read(SPOT, LISTED.replace("\"state\": 1", "\"state\": " + state)));

        assertThat(((Reading.Refused) reading).refusal().reason()).isEqualTo(Reason.INVALID_KEY);
        assertThat(((Reading.Refused) reading).refusal().hint()).contains("locked or frozen");
    }

    @Test
    void a_key_of_ours_without_rights_tells_nothing() {
        Reading reading = compared(read(SPOT, LISTED.replace("\"perms\"", "\"rights\"")));

        assertThat(((Reading.Refused) reading).refusal().reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void without_the_right_to_read_the_account_a_key_cannot_describe_itself() {
        Reading reading = forbidden("Request API key does not have account permission");

        Refusal refusal = ((Reading.Refused) reading).refusal();
        assertThat(refusal.reason()).isEqualTo(Reason.NO_READ_PERMISSION);
        assertThat(refusal.hint()).contains("may not read the account");
    }

    @Test
    void a_key_that_may_not_see_the_list_is_asked_about_itself_and_tells_no_right() {
        Reading.Instead instead = (Reading.Instead) forbidden("sub-account is not allowed");

        assertThat(instead.next().endpoint()).isEqualTo(GateIo.DETAIL);
        Facts facts = ((Reading.Learnt) instead.next().reader().read(answer(200, """
            {"user_id": 4242, "ip_whitelist": ["203.0.113.7"], "currency_pairs": [], "key": {"mode": 1}, "tier": 0,\
             "copy_trading_role": 0}\
            """), NOW)).facts();
        assertThat(facts.permissions())
                .doesNotContainKey(Permission.READ)
                .containsEntry(Permission.TRADE_SPOT, UNVERIFIABLE)
                .containsEntry(Permission.TRADE_FUTURES, UNVERIFIABLE)
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(facts.accountUid()).isEqualTo("4242");
    }

    @Test
    void what_a_key_says_about_itself_has_to_say_something() {
        Reading.Instead instead = (Reading.Instead) forbidden("sub-account is not allowed");

        Reading nothing = instead.next().reader().read(answer(200, "{}"), NOW);
        Reading refused = instead.next().reader().read(answer(403, "{\"label\":\"FORBIDDEN\"}"), NOW);

        assertThat(((Reading.Refused) nothing).refusal().reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(((Reading.Refused) refused).refusal().reason()).isEqualTo(Reason.NO_READ_PERMISSION);
    }

    private static Reading forbidden(String message) {
        return GateIoCalls.keyInfo(SPOT)
                .reader()
                .read(answer(403, "{\"label\":\"FORBIDDEN\",\"message\":\"" + message + "\"}"), NOW);
    }

    private static Facts unbound(String createdAt) {
        return learnt(LISTED.replace("[\"203.0.113.7\"]", "[]")
                .replace("\"created_at\": 1753030929", "\"created_at\": " + createdAt));
    }

    /** Groups such as {@code spot:w futures:r wallet:?}. */
    private static Facts withGroups(String groups) {
        String perms = Arrays.stream(groups.split(" ", -1))
                .map(group -> group.split(":", -1))
                .map(group -> "{\"name\": \"" + group[0] + "\""
                        + switch (group[1]) {
                            case "w" -> ", \"read_only\": false}";
                            case "r" -> ", \"read_only\": true}";
                            default -> "}";
                        })
                .collect(Collectors.joining(","));
        return learnt("[{\"key\": \"c5dcfbf1f3a7*****\", \"perms\": [" + perms + "]}]");
    }

    private static Facts learnt(String body) {
        return settled(read(SPOT, body));
    }

    private static Reading read(Set<Market> markets, String body) {
        return GateIoCalls.keyInfo(markets).reader().read(answer(200, body), NOW);
    }

    private static Reading compared(Reading reading) {
        return ((Reading.Compared) reading).with().apply(credential(OURS, "s"));
    }

    private static Facts settled(Reading reading) {
        return ((Reading.Learnt) compared(reading)).facts();
    }

    private static PermissionState state(String word) {
        return switch (word) {
            case "ON" -> CONFIRMED_ON;
            case "OFF" -> CONFIRMED_OFF;
            default -> UNVERIFIABLE;
        };
    }
}
