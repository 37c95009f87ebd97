package ai.backfuture.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private final WebhookId id = new WebhookId(UUID.randomUUID());
    private final SecretRef first = SecretRef.of(id, UUID.randomUUID());
    private final SecretRef second = SecretRef.of(id, UUID.randomUUID());
    private final Webhook webhook = Webhook.created(id, new Owner("alice"), settings("https://a.example/"), first, NOW);

    @Test
    void the_former_secret_signs_for_another_day() {
        Webhook rotated = webhook.rotatedTo(second, NOW);

        assertThat(rotated.secret()).isEqualTo(second);
        assertThat(rotated.formerSecret()).isEqualTo(first);
        assertThat(rotated.formerUntil()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void what_changes_nothing_is_no_change() {
        assertThat(webhook.with(settings("https://a.example/"), NOW.plusSeconds(1)))
                .isSameAs(webhook);
        assertThat(webhook.enabled(NOW.plusSeconds(1))).isSameAs(webhook);
    }

    @Test
    void a_reason_for_being_off_is_not_replaced_by_another() {
        Webhook gone = webhook.disabled(DisabledReason.GONE, NOW);

        assertThat(gone.disabled(DisabledReason.OWNER, NOW).disabledReason()).isEqualTo(DisabledReason.GONE);
        assertThat(gone.enabled(NOW).isActive()).isTrue();
        assertThat(gone.version()).isEqualTo(2);
    }

    @Test
    void a_webhook_chooses_at_least_one_event_and_not_the_test() {
        TargetUrl url = TargetUrl.of("https://a.example/", Targets.STRICT);

        assertThatThrownBy(() -> new WebhookSettings(url, Set.of(), "")).isInstanceOf(InvalidWebhookException.class);
        assertThatThrownBy(() -> new WebhookSettings(url, Set.of(EventName.TEST), ""))
                .isInstanceOf(InvalidWebhookException.class);
        assertThatThrownBy(() -> new WebhookSettings(url, Set.of(EventName.CONNECTION_FAILED), "a\u0000b"))
                .isInstanceOf(InvalidWebhookException.class);
    }

    @Test
    void a_reference_leads_nowhere_but_to_webhooks() {
        assertThatThrownBy(() -> new SecretRef("connections/" + id + "/" + UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WebhookSettings settings(String url) {
        return new WebhookSettings(TargetUrl.of(url, Targets.STRICT), Set.of(EventName.CONNECTION_FAILED), "my alerts");
    }
}
