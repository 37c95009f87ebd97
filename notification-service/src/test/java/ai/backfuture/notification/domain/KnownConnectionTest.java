package ai.backfuture.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownConnectionTest {

    private static final Owner ALICE = new Owner("alice");
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private final States states = States.ofConnection();
    private final List<Notification> told = new ArrayList<>();
    private KnownConnection known;

    @Test
    void the_first_time_online_is_news_of_its_own() {
        hears(states.now(ConnectionStatus.PENDING));
        hears(states.now(ConnectionStatus.ONLINE));

        assertThat(events()).containsExactly("connection.online");
    }

    @Test
    void a_connection_that_fails_at_first_and_then_works_goes_online() {
        hears(states.now(ConnectionStatus.FAILED, Reason.IP_NOT_ALLOWED));
        hears(states.now(ConnectionStatus.ONLINE));

        assertThat(events()).containsExactly("connection.failed", "connection.online");
    }

    @Test
    void later_it_recovers() {
        hears(states.now(ConnectionStatus.ONLINE));
        hears(states.now(ConnectionStatus.DEGRADED, Reason.EXCHANGE_UNAVAILABLE));
        hears(states.now(ConnectionStatus.ONLINE));
        hears(states.now(ConnectionStatus.FAILED, Reason.INVALID_KEY));
        hears(states.now(ConnectionStatus.ONLINE));

        assertThat(events())
                .containsExactly(
                        "connection.online",
                        "connection.degraded",
                        "connection.recovered",
                        "connection.failed",
                        "connection.recovered");
    }

    @Test
    void a_renewed_lease_is_no_news() {
        hears(states.now(ConnectionStatus.ONLINE));
        hears(states.now(ConnectionStatus.ONLINE));

        assertThat(events()).containsExactly("connection.online");
    }

    @Test
    void an_exchange_that_fails_in_another_way_is_no_news() {
        hears(states.now(ConnectionStatus.FAILED, Reason.EXCHANGE_UNAVAILABLE));
        hears(states.now(ConnectionStatus.FAILED));
        hears(states.now(ConnectionStatus.FAILED, Reason.RATE_LIMITED));
        hears(states.now(ConnectionStatus.FAILED, Reason.EXCHANGE_UNAVAILABLE));

        assertThat(events()).containsExactly("connection.failed");
    }

    @Test
    void another_fault_of_the_key_is_told_and_the_same_one_is_not() {
        hears(states.now(ConnectionStatus.FAILED, Reason.IP_NOT_ALLOWED));
        hears(states.now(ConnectionStatus.FAILED));
        hears(states.now(ConnectionStatus.FAILED, Reason.IP_NOT_ALLOWED));
        hears(states.now(ConnectionStatus.FAILED, Reason.NO_TRADING_PERMISSION));

        assertThat(events()).containsExactly("connection.failed", "connection.failed");
        assertThat(told.getLast().data())
                .containsEntry("reason", "NO_TRADING_PERMISSION")
                .containsEntry("kind", "YOURS_TO_FIX")
                .containsEntry("title", "Title of NO_TRADING_PERMISSION")
                .containsEntry("whatToDo", "What to do about NO_TRADING_PERMISSION")
                .containsEntry("status", "FAILED");
    }

    @Test
    void an_older_or_repeated_state_changes_nothing() {
        hears(states.at(5, ConnectionStatus.ONLINE, null));
        hears(states.at(4, ConnectionStatus.FAILED, Reason.INVALID_KEY));
        hears(states.at(5, ConnectionStatus.FAILED, Reason.INVALID_KEY));

        assertThat(events()).containsExactly("connection.online");
        assertThat(known.status()).isEqualTo(ConnectionStatus.ONLINE);
    }

    @Test
    void after_the_last_word_nothing_is_heard() {
        hears(states.now(ConnectionStatus.ONLINE));
        known = known.removed();
        hears(states.now(ConnectionStatus.FAILED, Reason.INVALID_KEY));

        assertThat(events()).containsExactly("connection.online");
    }

    @Test
    void the_end_of_a_key_is_warned_of_at_14_7_3_and_1_days_once_each() {
        states.expiring(NOW.plus(Duration.ofDays(20)));
        hears(states.now(ConnectionStatus.ONLINE));
        assertThat(events()).containsExactly("connection.online");

        assertThat(warnedOn(5)).isEmpty();
        assertThat(warnedOn(6)).containsExactly(14);
        assertThat(warnedOn(6)).isEmpty();
        assertThat(known.nextWarning()).contains(NOW.plus(Duration.ofDays(13)));
        assertThat(warnedOn(13)).containsExactly(7);
        assertThat(warnedOn(17)).containsExactly(3);
        assertThat(warnedOn(19)).containsExactly(1);
        assertThat(known.nextWarning()).isEmpty();
        assertThat(warnedOn(21)).isEmpty();
    }

    @Test
    void warnings_that_were_missed_are_one() {
        states.expiring(NOW.plus(Duration.ofDays(2)));
        hears(states.now(ConnectionStatus.ONLINE));

        assertThat(events()).containsExactly("connection.online", "connection.expiring");
        assertThat(told.getLast().data()).containsEntry("daysLeft", 3);
    }

    @Test
    void an_end_that_shifts_a_little_is_the_same_end() {
        states.expiring(NOW.plus(Duration.ofDays(2)));
        hears(states.now(ConnectionStatus.ONLINE));
        states.expiring(NOW.plus(Duration.ofDays(2)).plusSeconds(90));
        hears(states.now(ConnectionStatus.ONLINE));

        assertThat(events()).containsOnlyOnce("connection.expiring");
    }

    @Test
    void a_key_that_was_renewed_is_warned_of_anew() {
        states.expiring(NOW.plus(Duration.ofDays(2)));
        hears(states.now(ConnectionStatus.ONLINE));
        states.expiring(NOW.plus(Duration.ofDays(90)));
        hears(states.now(ConnectionStatus.ONLINE));

        assertThat(warnedOn(75)).isEmpty();
        assertThat(warnedOn(76)).containsExactly(14);
    }

    @Test
    void a_key_that_does_not_work_is_not_warned_of() {
        states.expiring(NOW.plus(Duration.ofDays(2)));
        hears(states.now(ConnectionStatus.FAILED, Reason.INVALID_KEY));

        assertThat(events()).containsExactly("connection.failed");
        assertThat(known.nextWarning()).isEmpty();
    }

    @Test
    void the_same_event_always_becomes_the_same_message_and_another_one_another() {
        WebhookId webhook = new WebhookId(states.id());
        hears(states.now(ConnectionStatus.ONLINE));
        Notification again = KnownConnection.first(
                        ALICE, states.at(1, ConnectionStatus.ONLINE, null), NOW.plusSeconds(9))
                .news()
                .getFirst();
        hears(states.now(ConnectionStatus.FAILED, Reason.INVALID_KEY));

        assertThat(again.messageId(webhook)).isEqualTo(told.getFirst().messageId(webhook));
        assertThat(told.getLast().messageId(webhook)).isNotEqualTo(again.messageId(webhook));
    }

    private void hears(ConnectionView view) {
        KnownConnection.Step step =
                known == null ? KnownConnection.first(ALICE, view, NOW) : known.next(ALICE, view, NOW);
        known = step.now();
        told.addAll(step.news());
    }

    private List<Object> warnedOn(int day) {
        KnownConnection.Step step = known.warn(NOW.plus(Duration.ofDays(day)));
        known = step.now();
        return step.news().stream().map(news -> news.data().get("daysLeft")).toList();
    }

    private List<String> events() {
        return told.stream().map(news -> news.event().text()).toList();
    }
}
