package ai.backfuture.connection.audit.domain;

import static ai.backfuture.connection.domain.ConnectionsInTests.NOW;
import static ai.backfuture.connection.domain.ConnectionsInTests.added;
import static ai.backfuture.connection.domain.ConnectionsInTests.ended;
import static ai.backfuture.connection.domain.ConnectionsInTests.failed;
import static ai.backfuture.connection.domain.ConnectionsInTests.passed;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.connection.domain.Cause;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionName;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeedsTest {

    private final Connection added = added(NOW);
    private final Connection online = ended(added, passed(), NOW.plusSeconds(1));

    @Test
    void adding_tells_where_the_secret_lies_and_keeps_the_name_apart() {
        Deed deed = Deeds.added(added);

        assertThat(deed.action()).isEqualTo(Action.CONNECTION_ADDED);
        assertThat(deed.detail())
                .containsEntry("credential", added.credential().ref().path());
        assertThat(deed.detail().toString()).doesNotContain("MEXC Spot Main");
        assertThat(deed.personal()).containsEntry("name", "MEXC Spot Main");
    }

    @Test
    void a_new_name_is_personal() {
        Connection renamed = online.renamed(new ConnectionName("Mine"));

        assertThat(Deeds.between(online, renamed))
                .containsExactly(
                        new Deed(Action.CONNECTION_RENAMED, Map.of(), Map.of("from", "MEXC Spot Main", "to", "Mine")));
    }

    @Test
    void markets_and_statements_are_told_apart() {
        Connection changed = online.reconfigured(Set.of(Market.SPOT, Market.FUTURES), new Statements(true, NOW));

        assertThat(Deeds.between(online, changed))
                .extracting(Deed::action)
                .containsExactly(Action.MARKETS_CHANGED, Action.STATEMENTS_CHANGED);
    }

    @Test
    void a_test_that_somebody_asked_for_is_told_and_one_that_we_order_is_not() {
        Connection asked = online.testOrdered(Trigger.REQUESTED, NOW, Cause.none());
        Connection ordered = online.testOrdered(Trigger.SCHEDULED, NOW, Cause.none());

        assertThat(Deeds.between(online, asked))
                .extracting(Deed::action, Deed::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Action.TEST_REQUESTED, Map.of("number", 2L, "trigger", "REQUESTED")));
        assertThat(Deeds.between(online, ordered)).isEmpty();
    }

    @Test
    void a_changed_state_names_the_reason() {
        Connection testing = online.testOrdered(Trigger.SCHEDULED, NOW, Cause.none());
        Connection refused = ended(testing, failed(Reason.IP_NOT_ALLOWED), NOW.plusSeconds(9));

        assertThat(Deeds.between(testing, refused))
                .extracting(Deed::detail)
                .containsExactly(Map.of("from", "ONLINE", "to", "FAILED", "test", 2L, "reason", "IP_NOT_ALLOWED"));
    }

    @Test
    void a_renewed_lease_is_no_news() {
        Connection testing = online.testOrdered(Trigger.SCHEDULED, NOW, Cause.none());

        assertThat(Deeds.between(testing, ended(testing, passed(), NOW.plusSeconds(9))))
                .isEmpty();
    }

    @Test
    void a_removal_is_told_once() {
        Connection removing = online.removalStarted();

        assertThat(Deeds.between(online, removing)).extracting(Deed::action).isEqualTo(List.of(Action.REMOVAL_BEGUN));
        assertThat(Deeds.between(removing, removing)).isEmpty();
    }
}
