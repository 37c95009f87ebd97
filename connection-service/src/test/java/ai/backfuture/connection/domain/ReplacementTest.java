package ai.backfuture.connection.domain;

import static ai.backfuture.connection.domain.ConnectionsInTests.NOW;
import static ai.backfuture.connection.domain.ConnectionsInTests.STATES;
import static ai.backfuture.connection.domain.ConnectionsInTests.added;
import static ai.backfuture.connection.domain.ConnectionsInTests.ended;
import static ai.backfuture.connection.domain.ConnectionsInTests.failed;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplacementTest {

    private final Connection online = ended(added(NOW), passed("uid-1"), NOW.plusSeconds(1));
    private final Credential candidate =
            new Credential(CredentialRef.of(online.id(), UUID.randomUUID()), "…41d0", NOW, false, Statements.none());
    private final Connection replacing = online.replacementRequested(candidate, NOW.plusSeconds(5), Cause.none());

    @Test
    void the_old_key_serves_while_the_new_one_is_tested() {
        assertThat(replacing.status()).isEqualTo(ConnectionStatus.ONLINE);
        assertThat(replacing.credential()).isEqualTo(online.credential());
        assertThat(replacing.standing()).isEqualTo(online.standing());
        assertThat(replacing.lastTest()).isEqualTo(online.lastTest());
        assertThat(replacing.replacement().test())
                .isEqualTo(new ConnectionTest.Waiting(2, Trigger.REPLACEMENT, NOW.plusSeconds(5), Cause.none()));
    }

    @Test
    void a_new_key_that_passes_takes_over() {
        TestResult.Passed passed = passed("uid-1");

        Connection replaced = replacing.replaced(
                replacing.openReplacement().orElseThrow(), test(replacing), passed, STATES, moment());

        assertThat(replacing.belongsToAnotherAccount(passed)).isFalse();
        assertThat(replaced.credential()).isEqualTo(candidate);
        assertThat(replaced.replacement()).isNull();
        assertThat(replaced.status()).isEqualTo(ConnectionStatus.ONLINE);
        assertThat(replaced.standing().verifiedAt()).isEqualTo(moment().now());
    }

    @Test
    void a_new_key_that_fails_leaves_everything_as_it_is() {
        Connection after =
                replacing.replacementRefused(test(replacing), failed(Reason.INVALID_KEY), null, moment().now());

        assertThat(after.credential()).isEqualTo(online.credential());
        assertThat(after.standing()).isEqualTo(online.standing());
        assertThat(after.lastTest()).isEqualTo(online.lastTest());
        assertThat(after.findings()).isEqualTo(online.findings());
        assertThat(after.openReplacement()).isEmpty();
        assertThat(((ConnectionTest.Finished) after.replacement().test())
                        .failure()
                        .reason())
                .isEqualTo(Reason.INVALID_KEY);
    }

    @Test
    void a_key_of_another_account_is_told_apart_where_the_exchange_tells() {
        assertThat(replacing.belongsToAnotherAccount(passed("uid-2"))).isTrue();
        assertThat(replacing.belongsToAnotherAccount(passed(null))).isFalse();
    }

    @Test
    void both_keys_may_be_tested_at_the_same_time_and_each_result_finds_its_test() {
        Connection both = replacing
                .testOrdered(Trigger.REQUESTED, NOW.plusSeconds(6), Cause.none())
                .testSentOut(NOW.plusSeconds(6), Duration.ofMinutes(1), "default")
                .replacementSentOut(NOW.plusSeconds(6), Duration.ofMinutes(1), "default");

        assertThat(both.running(2)).isEqualTo(both.runningReplacement());
        assertThat(both.running(3)).isEqualTo(both.running());
        assertThat(both.running(1)).isEmpty();
    }

    @Test
    void a_second_new_key_takes_the_place_of_the_first() {
        Credential second = new Credential(
                CredentialRef.of(online.id(), UUID.randomUUID()), "…77aa", NOW, false, Statements.none());

        Connection again = replacing.replacementRequested(second, NOW.plusSeconds(8), Cause.none());

        assertThat(again.replacement().credential()).isEqualTo(second);
        assertThat(again.replacement().test().number()).isEqualTo(3);
    }

    @Test
    void a_removal_lets_go_of_the_new_key_too() {
        assertThat(replacing.removalStarted().replacement()).isNull();
    }

    private static ConnectionTest.UnderWay test(Connection connection) {
        return (ConnectionTest.UnderWay) connection.replacement().test();
    }

    private static TestResult.Passed passed(@Nullable String uid) {
        return new TestResult.Passed(List.of(), Map.of(), List.of(), null, uid);
    }

    private static Moment moment() {
        return new Moment(NOW.plusSeconds(9), 0.5);
    }
}
