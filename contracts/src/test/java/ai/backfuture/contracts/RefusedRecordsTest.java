package ai.backfuture.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records refuse what must never be said. */
class RefusedRecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final UUID ID = UUID.fromString("019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f");
    private static final TestOrder ORDER =
            new TestOrder(1, Trigger.ADDED, NOW, NOW.plusSeconds(60), Statements.none(), null, null);

    static Stream<Record> records() {
        return ApprovedExample.all()
                .filter(example -> example.name().equals("full"))
                .flatMap(example -> Reflected.records(example.event()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_is_not_nullable_is_never_null(Record original) throws ReflectiveOperationException {
        RecordComponent[] components = original.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive() || RecordTypes.isNullable(components[i])) {
                continue;
            }
            Object[] values = Reflected.values(original);
            values[i] = null;
            Constructor<?> constructor = Reflected.constructor(original.getClass());

            assertThatThrownBy(() -> constructor.newInstance(values))
                    .as(components[i].toString())
                    .isInstanceOf(InvocationTargetException.class)
                    .hasCauseInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void sets_and_maps_are_immutable_copies_in_the_order_of_the_enumeration() {
        Set<Market> markets = new HashSet<>(Set.of(Market.FUTURES, Market.SPOT));
        Map<Permission, PermissionFinding> permissions = new HashMap<>();
        permissions.put(Permission.WITHDRAW, PermissionFinding.unverifiable());
        permissions.put(Permission.READ, PermissionFinding.unverifiable());

        ConnectionEvent added = new ConnectionEvent.ConnectionAdded(
                ID, "alice", ExchangeId.MEXC, markets, CredentialRef.of(ID, ID), ORDER);
        ValidationEvent validated = new ValidationEvent.ConnectionValidated(
                ID, 1, ExchangeId.MEXC, NOW, NOW, List.of(), permissions, List.of(), null, null);
        markets.clear();
        permissions.clear();

        assertThat(added.markets()).containsExactly(Market.SPOT, Market.FUTURES);
        assertThat(validated.permissions()).containsOnlyKeys(Permission.READ, Permission.WITHDRAW);
        assertThat(validated.permissions().keySet()).first().isEqualTo(Permission.READ);
        assertThatThrownBy(() -> added.markets().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> validated.permissions().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> validated.steps().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void copies_are_equal_to_their_originals() {
        assertThat(InEnumOrder.set(Market.class, Set.of(Market.SPOT))).isEqualTo(EnumSet.of(Market.SPOT));
        assertThat(InEnumOrder.map(Permission.class, Map.of()))
                .isEqualTo(new EnumMap<Permission, String>(Permission.class));
    }

    @Test
    void a_test_is_for_at_least_one_market() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionEvent.ConnectionTestRequested(
                        ID, "alice", ExchangeId.MEXC, Set.of(), CredentialRef.of(ID, ID), ORDER));
    }

    @Test
    void test_numbers_start_at_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TestOrder(0, Trigger.ADDED, NOW, NOW, Statements.none(), null, null));
    }

    @Test
    void a_suspension_of_everything_names_nobody_and_any_other_names_somebody() {
        assertThatIllegalArgumentException().isThrownBy(() -> suspension(SuspensionScope.ALL, "alice"));
        assertThatIllegalArgumentException().isThrownBy(() -> suspension(SuspensionScope.OWNER, null));
    }

    @Test
    void a_suspension_covers_what_it_names_and_nothing_else() {
        assertThat(suspension(SuspensionScope.OWNER, "alice").covers("alice", ExchangeId.MEXC))
                .isTrue();
        assertThat(suspension(SuspensionScope.OWNER, "alice").covers("bob", ExchangeId.MEXC))
                .isFalse();
        assertThat(suspension(SuspensionScope.EXCHANGE, "mexc").covers("bob", ExchangeId.MEXC))
                .isTrue();
        assertThat(suspension(SuspensionScope.EXCHANGE, "mexc").covers("bob", ExchangeId.KUCOIN))
                .isFalse();
        assertThat(suspension(SuspensionScope.ALL, null).covers("bob", ExchangeId.KUCOIN))
                .isTrue();
    }

    private static SuspensionView suspension(SuspensionScope scope, String value) {
        return new SuspensionView(ID, scope, value, "drill", false, NOW, "olga", null, 1);
    }

    @Test
    void a_statement_has_a_time_and_never_confirms() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Statements(true, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PermissionFinding(PermissionState.CONFIRMED_OFF, EvidenceSource.STATEMENT, NOW));
    }

    @Test
    void a_confirmed_permission_says_how_and_when_it_was_learnt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PermissionFinding(PermissionState.CONFIRMED_ON, null, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PermissionFinding(PermissionState.CONFIRMED_ON, EvidenceSource.PROBE, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "MEXC", "mexc/../..", "1mexc", "mexc\n", "anexchangewithanamethatislongerthan32"})
    void an_exchange_id_is_short_and_plain(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExchangeId(id))
                .withMessageNotContaining(id.isEmpty() ? "\0" : id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "connections",
                "connections/a/b",
                "connections/../services/connection-service/key-hash",
                "connections/019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f/019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f/x",
                "/connections/019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f/019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f",
                "connections/019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f/------------------------------------"
            })
    void a_credential_reference_leads_nowhere_else(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CredentialRef(path));
    }

    @Test
    void a_credential_reference_is_made_of_two_ids() {
        assertThat(CredentialRef.of(ID, ID)).hasToString("connections/" + ID + "/" + ID);
        assertThatNullPointerException().isThrownBy(() -> new CredentialRef(null));
    }

    @Test
    void a_hint_is_no_key() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view("mx0vglAbCdEfGhIjKl"))
                .withMessageNotContaining("mx0vgl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "1E-1000000000", "12345678901234567890123456789012345678901"})
    void a_decimal_has_a_sane_size(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrategyView.MarginLimit(new BigDecimal(amount), "USDT"));
    }

    private static ConnectionView view(String keyHint) {
        return new ConnectionView(
                ID,
                ExchangeId.MEXC,
                "MEXC Spot Main",
                Set.of(Market.SPOT),
                keyHint,
                ConnectionStatus.PENDING,
                0,
                NOW,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                null);
    }
}
