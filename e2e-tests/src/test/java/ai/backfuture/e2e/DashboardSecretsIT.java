package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was pasted must be in no place of the browser once it has been sent; nor may tokens be kept anywhere. */
@ExtendWith(NeedsChromium.class)
class DashboardSecretsIT {

    private static final String EVERYTHING_KEPT = """
        async () => {
          const inputs = [...document.querySelectorAll('input, textarea')].map(input => input.value);
          const databases = await indexedDB.databases();
          const caches_ = await caches.keys();
          return JSON.stringify([
            {...localStorage}, {...sessionStorage}, document.cookie, databases, caches_, location.href, inputs,
            history.state, document.documentElement.outerHTML])
        }
        """;

    private final Simulator simulator = House.simulator();

    @Test
    void a_saved_secret_is_in_no_storage_and_nowhere_in_the_page() {
        Account account = simulator.account("kucoin");
        try (Visitor visitor = Visitor.trader()) {
            visitor.choose("KuCoin");
            visitor.paste(account, "Canary");
            assertThat(Canaries.of(account).foundIn(kept(visitor.page())))
                    .as("the hunt finds what is still in the form")
                    .isNotEmpty();
            visitor.button("Save and test").click();
            visitor.sees("Canary is Online");

            assertThat(Canaries.of(account).foundIn(kept(visitor.page()))).isEmpty();
            visitor.link("Open connection").click();
            visitor.sees("Permissions");
            assertThat(Canaries.of(account).foundIn(kept(visitor.page()))).isEmpty();
            visitor.page().goBack();
            assertThat(Canaries.of(account).foundIn(kept(visitor.page()))).isEmpty();
        }
    }

    @Test
    void leaving_the_form_forgets_what_was_pasted() {
        Account account = simulator.account("mexc");
        try (Visitor visitor = Visitor.trader()) {
            visitor.choose("MEXC");
            visitor.paste(account, "Left");
            visitor.button("Back").click();
            visitor.button("I have the key").click();

            assertThat(Canaries.of(account).foundIn(kept(visitor.page()))).isEmpty();
        }
    }

    @Test
    void a_signing_secret_is_gone_with_the_note_that_showed_it() {
        try (WebhookReceiver receiver = WebhookReceiver.start();
                Visitor visitor = Visitor.trader()) {
            visitor.link("Webhooks").click();
            visitor.button("Add webhook").click();
            visitor.field("Address").fill(receiver.url());
            visitor.button("Save webhook").click();
            String secret = DashboardWebhooksIT.Webhook.secretOnScreen(visitor);
            assertThat(kept(visitor.page()))
                    .as("the hunt finds what is still on the screen")
                    .contains(secret);
            visitor.link("Strategies").click();
            visitor.sees("No strategies yet");
            assertThat(kept(visitor.page())).doesNotContain(secret);
            visitor.link("Webhooks").click();
            visitor.sees("Nothing was sent yet");

            assertThat(kept(visitor.page())).doesNotContain(secret);
        }
    }

    @Test
    void no_token_is_kept_outside_the_memory_of_the_page() {
        try (Visitor visitor = Visitor.trader()) {
            assertThat(kept(visitor.page())).doesNotContain("eyJ");
        }
    }

    private static String kept(Page page) {
        return page.evaluate(EVERYTHING_KEPT).toString();
    }
}
