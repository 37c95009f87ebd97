package ai.backfuture.worker.domain;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
import static ai.backfuture.contracts.PermissionState.UNVERIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.StepOutcome;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgingTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Statements STATED = new Statements(true, NOW.minusSeconds(60));

    private final Map<Permission, PermissionState> rights = new EnumMap<>(Map.of(
            Permission.READ, CONFIRMED_ON,
            Permission.TRADE_SPOT, CONFIRMED_ON,
            Permission.TRADE_FUTURES, CONFIRMED_ON,
            Permission.WITHDRAW, CONFIRMED_OFF,
            Permission.IP_RESTRICTION, CONFIRMED_ON));
    private final Map<String, Reading> answers = new HashMap<>();
    private Set<Market> markets = Set.of(Market.SPOT, Market.FUTURES);
    private Statements statements = Statements.none();
    private Duration offset = Duration.ofMillis(12);
    private UnaryOperator<Facts.Builder> facts = UnaryOperator.identity();

    @Test
    void a_key_with_all_that_is_needed_and_no_more_passes() {
        Verdict verdict = judge();

        assertThat(verdict.failure()).isEmpty();
        assertThat(verdict.steps()).extracting(TestStep::step).containsExactly(StepName.values());
        assertThat(verdict.steps()).extracting(TestStep::outcome).containsOnly(StepOutcome.PASSED);
        assertThat(verdict.warnings()).isEmpty();
        assertThat(step(verdict, StepName.CLOCK).evidence()).isEqualTo("offset 12 ms");
        assertThat(step(verdict, StepName.PERMISSIONS).source()).isEqualTo("GET /key");
    }

    @Test
    void a_key_that_can_withdraw_is_refused_whatever_the_user_states() {
        rights.put(Permission.WITHDRAW, CONFIRMED_ON);
        statements = STATED;

        Verdict verdict = judge();

        assertFails(verdict, Reason.WITHDRAWAL_ENABLED, StepName.WITHDRAWAL, StepOutcome.FAILED);
        assertThat(verdict.permissions().get(Permission.WITHDRAW).state()).isEqualTo(CONFIRMED_ON);
    }

    @Test
    void withdrawal_that_nobody_can_tell_is_refused_without_a_statement() {
        rights.put(Permission.WITHDRAW, UNVERIFIABLE);

        assertFails(judge(), Reason.WITHDRAWAL_UNVERIFIED, StepName.WITHDRAWAL, StepOutcome.UNDETERMINED);
    }

    @Test
    void withdrawal_that_nobody_can_tell_passes_as_stated_not_verified() {
        rights.put(Permission.WITHDRAW, UNVERIFIABLE);
        statements = STATED;

        Verdict verdict = judge();

        assertThat(verdict.failure()).isEmpty();
        assertThat(step(verdict, StepName.WITHDRAWAL).outcome()).isEqualTo(StepOutcome.WARNED);
        assertThat(verdict.permissions().get(Permission.WITHDRAW).source()).isEqualTo(EvidenceSource.STATEMENT);
        assertThat(verdict.permissions().get(Permission.WITHDRAW).at()).isEqualTo(STATED.statedAt());
        assertThat(verdict.warnings()).extracting(Warning::code).containsExactly("WITHDRAWAL_STATED_NOT_VERIFIED");
    }

    @Test
    void a_statement_counts_nothing_where_the_exchange_could_have_told_and_did_not() {
        rights.remove(Permission.WITHDRAW);
        statements = STATED;

        Verdict verdict = judge();

        assertFails(verdict, Reason.WITHDRAWAL_UNVERIFIED, StepName.WITHDRAWAL, StepOutcome.UNDETERMINED);
        assertThat(verdict.permissions().get(Permission.WITHDRAW).source()).isNull();
        assertThat(verdict.warnings()).isEmpty();
    }

    @Test
    void a_statement_counts_nothing_when_the_key_info_merely_failed() {
        answers.put("GET /key", refused(Reason.EXCHANGE_UNAVAILABLE));
        statements = STATED;

        Verdict verdict = judge();

        assertFails(verdict, Reason.EXCHANGE_UNAVAILABLE, StepName.PERMISSIONS, StepOutcome.UNDETERMINED);
        assertThat(verdict.permissions().get(Permission.WITHDRAW).source()).isNull();
        assertThat(verdict.warnings()).isEmpty();
    }

    @Test
    void a_missing_spot_right_is_told_before_any_order() {
        rights.put(Permission.TRADE_SPOT, CONFIRMED_OFF);

        assertFails(judge(), Reason.NO_TRADING_PERMISSION, StepName.TRADE_SPOT, StepOutcome.FAILED);
    }

    @Test
    void a_missing_futures_right_is_told_as_futures_not_enabled() {
        rights.put(Permission.TRADE_FUTURES, CONFIRMED_OFF);
        answers.put("GET /futures/balance", refused(Reason.NO_READ_PERMISSION));
        answers.put("GET /futures/positions", refused(Reason.INVALID_KEY));

        assertFails(judge(), Reason.FUTURES_NOT_ENABLED, StepName.TRADE_FUTURES, StepOutcome.FAILED);
    }

    @Test
    void an_account_without_futures_is_told_by_the_futures_api_itself() {
        answers.put("GET /futures/balance", refused(Reason.FUTURES_NOT_ENABLED));

        Verdict verdict = judge();

        assertFails(verdict, Reason.FUTURES_NOT_ENABLED, StepName.TRADE_FUTURES, StepOutcome.FAILED);
        assertThat(verdict.permissions().get(Permission.TRADE_FUTURES).state()).isEqualTo(CONFIRMED_ON);
    }

    @Test
    void a_futures_right_is_not_asked_of_a_spot_connection() {
        rights.put(Permission.TRADE_FUTURES, CONFIRMED_OFF);
        markets = Set.of(Market.SPOT);

        Verdict verdict = judge();

        assertThat(verdict.failure()).isEmpty();
        assertThat(step(verdict, StepName.TRADE_FUTURES).outcome()).isEqualTo(StepOutcome.SKIPPED);
        assertThat(step(verdict, StepName.POSITIONS).outcome()).isEqualTo(StepOutcome.SKIPPED);
        assertThat(verdict.permissions().get(Permission.TRADE_FUTURES).state()).isEqualTo(CONFIRMED_OFF);
    }

    @Test
    void a_right_that_the_exchange_cannot_tell_is_no_success() {
        rights.put(Permission.TRADE_FUTURES, UNVERIFIABLE);

        assertFails(judge(), Reason.UNKNOWN, StepName.TRADE_FUTURES, StepOutcome.UNDETERMINED);
    }

    @Test
    void a_key_without_the_right_to_read_is_told_so_first() {
        rights.put(Permission.READ, CONFIRMED_OFF);
        rights.put(Permission.TRADE_SPOT, CONFIRMED_OFF);

        assertFails(judge(), Reason.NO_READ_PERMISSION, StepName.PERMISSIONS, StepOutcome.FAILED);
    }

    @Test
    void reading_is_proved_by_the_reads_where_no_key_info_tells_it() {
        rights.remove(Permission.READ);

        Verdict verdict = judge();

        assertThat(verdict.failure()).isEmpty();
        assertThat(verdict.permissions().get(Permission.READ).source()).isEqualTo(EvidenceSource.PROBE);
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_KEY", "WRONG_PASSPHRASE", "KEY_EXPIRED", "IP_NOT_ALLOWED"})
    void what_is_wrong_with_the_key_is_the_one_reason(Reason reason) {
        all(refused(reason));

        Verdict verdict = judge();

        assertFails(verdict, reason, StepName.KEY, StepOutcome.FAILED);
        assertThat(verdict.permissions().values()).allSatisfy(finding -> {
            assertThat(finding.state()).isEqualTo(UNVERIFIABLE);
            assertThat(finding.source()).isNull();
        });
    }

    @Test
    void an_expired_key_is_told_as_expired_even_if_another_api_calls_it_invalid() {
        all(refused(Reason.INVALID_KEY));
        answers.put("GET /futures/orders", refused(Reason.KEY_EXPIRED));

        assertFails(judge(), Reason.KEY_EXPIRED, StepName.KEY, StepOutcome.FAILED);
    }

    @Test
    void a_key_whose_end_is_past_has_expired() {
        facts = builder -> builder.expiresAt(NOW.minusSeconds(1));

        assertFails(judge(), Reason.KEY_EXPIRED, StepName.KEY, StepOutcome.FAILED);
        assertThat(judge().warnings()).isEmpty();
    }

    @Test
    void a_key_that_one_call_accepts_is_not_called_invalid_by_another() {
        answers.put("GET /spot/orders", refused(Reason.INVALID_KEY));

        assertFails(judge(), Reason.UNKNOWN, StepName.ORDERS, StepOutcome.UNDETERMINED);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXCHANGE_UNAVAILABLE", "RATE_LIMITED", "UNKNOWN", "INTERNAL", "ACCOUNT_RESTRICTED"})
    void one_call_of_five_that_fails_is_never_a_success(Reason reason) {
        answers.put("GET /futures/positions", refused(reason));

        Verdict verdict = judge();

        assertThat(verdict.failure().orElseThrow().reason()).isEqualTo(reason);
        assertThat(step(verdict, StepName.BALANCE).outcome()).isEqualTo(StepOutcome.PASSED);
        assertThat(step(verdict, StepName.POSITIONS).outcome()).isNotEqualTo(StepOutcome.PASSED);
        assertThat(step(verdict, StepName.IP_RESTRICTION).outcome()).isEqualTo(StepOutcome.SKIPPED);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXCHANGE_UNAVAILABLE", "RATE_LIMITED", "UNKNOWN"})
    void when_no_call_succeeds_the_key_is_not_blamed(Reason reason) {
        all(refused(reason));

        assertFails(judge(), reason, StepName.KEY, StepOutcome.UNDETERMINED);
    }

    @Test
    void a_clock_that_the_exchange_refuses_is_ours() {
        all(refused(Reason.CLOCK_SKEW));

        assertFails(judge(), Reason.CLOCK_SKEW, StepName.CLOCK, StepOutcome.FAILED);
    }

    @Test
    void a_clock_that_is_far_off_is_ours() {
        offset = Duration.ofSeconds(-90);

        Verdict verdict = judge();

        assertFails(verdict, Reason.CLOCK_SKEW, StepName.CLOCK, StepOutcome.FAILED);
        assertThat(step(verdict, StepName.CLOCK).evidence()).isEqualTo("offset -90000 ms");
    }

    @Test
    void a_key_that_works_from_anywhere_is_warned_about() {
        rights.put(Permission.IP_RESTRICTION, CONFIRMED_OFF);

        Verdict verdict = judge();

        assertThat(verdict.failure()).isEmpty();
        assertThat(step(verdict, StepName.IP_RESTRICTION).outcome()).isEqualTo(StepOutcome.WARNED);
        assertThat(verdict.warnings()).extracting(Warning::code).containsExactly("NO_IP_RESTRICTION");
    }

    @Test
    void an_address_limit_that_nobody_can_tell_stops_nothing() {
        rights.put(Permission.IP_RESTRICTION, UNVERIFIABLE);

        Verdict verdict = judge();

        assertThat(verdict.failure()).isEmpty();
        assertThat(step(verdict, StepName.IP_RESTRICTION).outcome()).isEqualTo(StepOutcome.UNDETERMINED);
        assertThat(verdict.warnings()).isEmpty();
    }

    @Test
    void a_key_that_ends_soon_is_warned_about() {
        facts = builder -> builder.expiresAt(NOW.plus(Duration.ofDays(13)));

        assertThat(judge().warnings()).extracting(Warning::code).containsExactly("EXPIRES_SOON");
    }

    @Test
    void the_account_is_known_by_whichever_call_tells_it() {
        Facts account = Facts.from(EvidenceSource.PROBE).accountUid("4711").build();
        answers.put("GET /spot/balance", new Reading.Learnt(account));

        assertThat(judge().accountUid()).isEqualTo("4711");
    }

    @Test
    void no_call_at_all_is_no_success() {
        Case nothing = new Case(markets, statements, Duration.ofSeconds(30), pulses(), List.of(), NOW);

        assertFails(Judging.judge(nothing), Reason.INTERNAL, StepName.KEY, StepOutcome.UNDETERMINED);
    }

    private Verdict judge() {
        Facts.Builder keyFacts = Facts.from(EvidenceSource.KEY_INFO);
        rights.forEach(keyFacts::permission);
        answers.putIfAbsent("GET /key", new Reading.Learnt(facts.apply(keyFacts).build()));
        List<Heard> heard = new ArrayList<>();
        heard.add(heard(StepName.PERMISSIONS, Market.SPOT, "/key"));
        if (markets.contains(Market.SPOT)) {
            heard.add(heard(StepName.BALANCE, Market.SPOT, "/spot/balance"));
            heard.add(heard(StepName.ORDERS, Market.SPOT, "/spot/orders"));
        }
        if (markets.contains(Market.FUTURES)) {
            heard.add(heard(StepName.BALANCE, Market.FUTURES, "/futures/balance"));
            heard.add(heard(StepName.ORDERS, Market.FUTURES, "/futures/orders"));
            heard.add(heard(StepName.POSITIONS, Market.FUTURES, "/futures/positions"));
        }
        return Judging.judge(new Case(markets, statements, Duration.ofSeconds(30), pulses(), heard, NOW));
    }

    private void all(Reading reading) {
        for (String call : List.of(
                "GET /key",
                "GET /spot/balance",
                "GET /spot/orders",
                "GET /futures/balance",
                "GET /futures/orders",
                "GET /futures/positions")) {
            answers.put(call, reading);
        }
    }

    private List<Pulse> pulses() {
        return List.of(Pulse.found(Site.SPOT, offset, false, NOW, 3));
    }

    private Heard heard(StepName step, Market market, String path) {
        Endpoint endpoint = Endpoint.get(Site.SPOT, path);
        Call call = new Call(
                step,
                market,
                endpoint,
                (credential, time) -> Request.open(endpoint),
                (answer, time) -> Reading.learnt());
        return new Heard(call, answers.getOrDefault(endpoint.toString(), Reading.learnt()), 5);
    }

    private static Reading refused(Reason reason) {
        return new Reading.Refused(Refusal.of(reason, "4711"));
    }

    private static void assertFails(Verdict verdict, Reason reason, StepName at, StepOutcome outcome) {
        assertThat(verdict.failure().map(Refusal::reason)).contains(reason);
        assertThat(step(verdict, at).outcome()).isEqualTo(outcome);
        verdict.steps().stream()
                .filter(step -> step.step().ordinal() > at.ordinal())
                .forEach(step -> assertThat(step.outcome()).isEqualTo(StepOutcome.SKIPPED));
    }

    private static TestStep step(Verdict verdict, StepName name) {
        return verdict.steps().get(name.ordinal());
    }
}
