package ai.backfuture.connection.domain;

import static ai.backfuture.connection.domain.ConnectionsInTests.NOW;
import static ai.backfuture.connection.domain.ConnectionsInTests.STATES;
import static ai.backfuture.connection.domain.ConnectionsInTests.added;
import static ai.backfuture.connection.domain.ConnectionsInTests.ended;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Weeks of a key's life, in milliseconds. */
class ExpiryTest {

    private static final Expiry MEXC = new Exchanges().of(ExchangeId.MEXC).expiry();

    @Test
    void a_key_without_addresses_dies_by_the_rule_of_its_exchange() {
        TestResult.Passed found = MEXC.applied(
                found(PermissionState.CONFIRMED_OFF, null), added(NOW).credential());

        assertThat(found.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
    }

    @Test
    void a_key_that_is_bound_to_addresses_lives_on() {
        assertThat(MEXC.applied(
                                found(PermissionState.CONFIRMED_ON, null),
                                added(NOW).credential())
                        .expiresAt())
                .isNull();
    }

    @Test
    void a_rule_says_nothing_of_a_key_whose_addresses_are_not_known() {
        assertThat(MEXC.applied(
                                found(PermissionState.UNVERIFIABLE, null),
                                added(NOW).credential())
                        .expiresAt())
                .isNull();
    }

    @Test
    void what_the_exchange_tells_counts_for_more_than_its_rule() {
        Instant told = NOW.plus(Duration.ofDays(12));

        assertThat(MEXC.applied(
                                found(PermissionState.CONFIRMED_OFF, told),
                                added(NOW).credential())
                        .expiresAt())
                .isEqualTo(told);
    }

    @Test
    void an_owner_is_told_14_7_3_and_1_days_before_the_end() {
        Connection connection = used(NOW.plus(Duration.ofDays(40)));
        List<Long> daysLeft = new ArrayList<>();

        for (Instant notice = connection.nextNotice(NOW); notice != null; notice = connection.nextNotice(notice)) {
            daysLeft.add(
                    Duration.between(notice, connection.findings().expiresAt()).toDays());
        }

        assertThat(daysLeft).containsExactly(14L, 7L, 3L, 1L);
    }

    @Test
    void the_warning_counts_the_days_that_are_left() {
        Connection connection = used(NOW.plus(Duration.ofDays(40)));

        assertThat(TimeWarnings.of(connection, NOW.plus(Duration.ofDays(25)))).isEmpty();
        assertThat(message(connection, NOW.plus(Duration.ofDays(33)))).startsWith("This key expires in 7 days");
        assertThat(message(connection, NOW.plus(Duration.ofDays(39)))).startsWith("This key expires in 1 day:");
        assertThat(message(connection, NOW.plus(Duration.ofHours(40 * 24 - 2))))
                .startsWith("This key expires within a day");
        assertThat(message(connection, NOW.plus(Duration.ofDays(41)))).startsWith("This key has reached its last day");
    }

    @Test
    void a_key_that_nothing_uses_for_thirty_days_had_better_be_deleted() {
        Connection unused = ended(added(NOW), found(PermissionState.CONFIRMED_ON, null), NOW);

        assertThat(unused.nextNotice(NOW)).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(TimeWarnings.of(unused, NOW.plus(Duration.ofDays(29)))).isEmpty();
        assertThat(TimeWarnings.of(unused, NOW.plus(Duration.ofDays(30))))
                .extracting(Warning::code)
                .containsExactly("NOT_USED");
    }

    @Test
    void the_thirty_days_count_from_the_last_use() {
        Connection used = used(null);
        Connection idle = used.used(false, STATES, NOW.plus(Duration.ofDays(100)));

        assertThat(used.nextNotice(NOW)).isNull();
        assertThat(TimeWarnings.of(idle, NOW.plus(Duration.ofDays(120)))).isEmpty();
        assertThat(idle.nextNotice(NOW.plus(Duration.ofDays(100)))).isEqualTo(NOW.plus(Duration.ofDays(130)));
    }

    private static String message(Connection connection, Instant now) {
        return TimeWarnings.of(connection, now).getFirst().message();
    }

    private static Connection used(@Nullable Instant expiresAt) {
        return ended(added(NOW), found(PermissionState.CONFIRMED_ON, expiresAt), NOW)
                .used(true, STATES, NOW);
    }

    private static TestResult.Passed found(PermissionState ipRestriction, @Nullable Instant expiresAt) {
        PermissionFinding finding = ipRestriction == PermissionState.UNVERIFIABLE
                ? PermissionFinding.unverifiable()
                : new PermissionFinding(ipRestriction, EvidenceSource.KEY_INFO, NOW);
        return new TestResult.Passed(List.of(), Map.of(Permission.IP_RESTRICTION, finding), List.of(), expiresAt, null);
    }
}
