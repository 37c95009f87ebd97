package ai.backfuture.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an owner does about webhooks on the dashboard page, in a real browser. */
@ExtendWith(NeedsChromium.class)
class DashboardWebhooksIT {

    /** Nobody listens there. */
    private static final String NOBODY = "http://localhost:1/hooks";

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void the_secret_is_shown_once_and_signs_the_test_that_then_arrives() {
        try (Visitor visitor = Visitor.trader()) {
            Webhook webhook = Webhook.added(visitor, receiver.url(), "Trading desk");
            webhook.button("Send test").click();

            assertThat(webhook.card()).containsText("Delivered", eventually());
            assertThat(message(webhook.id()).isSignedWith(webhook.secret())).isTrue();
            visitor.link("Strategies").click();
            visitor.link("Webhooks").click();
            assertThat(webhook.card()).containsText("Delivered", eventually());
            assertThat(visitor.page().getByText("whsec_")).hasCount(0);
        }
    }

    @Test
    void a_receiver_that_cannot_be_reached_is_told_with_what_was_met_there() {
        try (Visitor visitor = Visitor.trader()) {
            Webhook webhook = Webhook.added(visitor, NOBODY, "Nobody");
            webhook.button("Send test").click();

            assertThat(webhook.card()).containsText("Not delivered", eventually());
        }
    }

    @Test
    void a_new_secret_signs_beside_the_old_one() {
        try (Visitor visitor = Visitor.trader()) {
            Webhook webhook = Webhook.added(visitor, receiver.url(), "Changing over");
            webhook.button("New secret").click();
            visitor.page().locator("dialog .primary").click();
            String second = Webhook.secretOnScreen(visitor);
            visitor.button("I have stored it").click();
            webhook.button("Send test").click();

            assertThat(webhook.card()).containsText("Delivered", eventually());
            WebhookReceiver.Message message = message(webhook.id());
            assertThat(message.isSignedWith(webhook.secret())).isTrue();
            assertThat(message.isSignedWith(second)).isTrue();
            assertThat(webhook.card()).containsText("The former secret signs too, until");
        }
    }

    @Test
    void a_webhook_is_changed_switched_off_and_on_and_removed() {
        try (Visitor visitor = Visitor.trader();
                Visitor another = Visitor.trader()) {
            Webhook webhook = Webhook.added(visitor, receiver.url(), "Short-lived");
            webhook.button("Edit").click();
            visitor.page().locator("input[value='connection.online']").uncheck();
            visitor.button("Save").click();
            assertThat(webhook.card()).not().containsText("Online, degraded");
            assertThat(webhook.button("Edit")).isFocused();
            webhook.button("Disable").click();
            assertThat(webhook.card().locator("status-badge")).hasText("Disabled", soonText());
            assertThat(webhook.button("Send test")).isDisabled();
            assertThat(webhook.button("Enable")).isFocused();
            webhook.button("Enable").click();
            assertThat(webhook.card().locator("status-badge")).hasText("Active", soonText());
            another.link("Webhooks").click();
            another.sees("No webhooks yet");
            webhook.button("Remove").click();
            visitor.page().locator("dialog .danger").click();

            visitor.sees("No webhooks yet");
        }
    }

    @Test
    void the_keyboard_alone_is_enough_and_the_focus_is_never_lost() {
        try (Visitor visitor = Visitor.trader()) {
            Page page = visitor.page();
            visitor.sees("No connections yet");
            visitor.link("Webhooks").focus();
            page.keyboard().press("Enter");
            visitor.sees("No webhooks yet");
            assertThat(visitor.heading("Webhooks").first()).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(visitor.field("Address")).isFocused();
            page.keyboard().type(receiver.url());
            page.keyboard().press("Tab");
            page.keyboard().type("By keyboard");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");

            assertThat(visitor.heading("Store this signing secret now")).isFocused(soonFocused());
            page.keyboard().press("Tab");
            assertThat(visitor.button("Copy secret")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(visitor.button("Add webhook")).isFocused();
            assertThat(page.locator("[data-webhook]")).not().containsText("Online, degraded");
        }
    }

    @Test
    void what_is_wrong_is_told_at_its_field_whoever_finds_it() {
        try (Visitor visitor = Visitor.trader()) {
            visitor.link("Webhooks").click();
            visitor.button("Add webhook").click();
            visitor.button("Save webhook").click();
            visitor.sees("This is not an address.");
            assertThat(visitor.field("Address")).isFocused();
            assertThat(visitor.calls("POST " + House.stack().gateway() + "/api/webhooks"))
                    .isEmpty();
            visitor.field("Address").fill("ftp://example.com/hooks");
            Response answer = visitor.page().waitForResponse("**/api/webhooks", () -> visitor.button("Save webhook")
                    .click());

            assertThat(answer.status()).isEqualTo(400);
            assertThat(visitor.page().locator("webhook-form .fault")).hasCount(1);
            assertThat(visitor.field("Address")).hasAttribute("aria-invalid", "true");
        }
    }

    /** Every event that the service takes can be chosen by a name of its own. */
    @Test
    void the_page_knows_every_event() {
        try (Visitor visitor = Visitor.trader()) {
            visitor.link("Webhooks").click();
            visitor.button("Add webhook").click();
            String refusal = House.alice()
                    .post("/api/webhooks", java.util.Map.of("url", receiver.url(), "events", List.of("no.such")))
                    .body();

            List<String> offered = visitor.page()
                    .locator("webhook-form [name=events] + span code")
                    .allTextContents();
            assertThat(refusal).contains("there are " + String.join(", ", sortedAsIn(refusal, offered)) + '"');
        }
    }

    /** In the order in which the refusal names them; one that it does not name comes first and fails the test. */
    private static List<String> sortedAsIn(String text, List<String> names) {
        return names.stream()
                .sorted(java.util.Comparator.comparingInt(text::indexOf))
                .toList();
    }

    private WebhookReceiver.Message message(String webhook) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> receiver.about(webhook), messages -> !messages.isEmpty())
                .getFirst();
    }

    private static LocatorAssertions.ContainsTextOptions eventually() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(Visitor.PATIENCE);
    }

    private static LocatorAssertions.HasTextOptions soonText() {
        return new LocatorAssertions.HasTextOptions().setTimeout(Visitor.PATIENCE);
    }

    private static LocatorAssertions.IsFocusedOptions soonFocused() {
        return new LocatorAssertions.IsFocusedOptions().setTimeout(Visitor.PATIENCE);
    }

    /** A webhook that a visitor has added, and the secret that was on the screen then. */
    record Webhook(Visitor visitor, String id, String secret) {

        static Webhook added(Visitor visitor, String url, String description) {
            visitor.link("Webhooks").click();
            visitor.button("Add webhook").click();
            visitor.page().locator("webhook-form [name=url]").fill(url);
            visitor.page().locator("webhook-form [name=description]").fill(description);
            visitor.button("Save webhook").click();
            String secret = secretOnScreen(visitor);
            visitor.button("I have stored it").click();
            String id = visitor.page()
                    .locator("[data-webhook]")
                    .filter(new Locator.FilterOptions().setHasText(description))
                    .getAttribute("data-webhook");
            return new Webhook(visitor, id, secret);
        }

        static String secretOnScreen(Visitor visitor) {
            Locator secret = visitor.page().locator("signing-secret code");
            assertThat(secret).isVisible(Visitor.soon());
            return secret.textContent();
        }

        Locator card() {
            return visitor.page().locator("[data-webhook='" + id + "']");
        }

        Locator button(String name) {
            return card().getByText(name, new Locator.GetByTextOptions().setExact(true));
        }
    }
}
