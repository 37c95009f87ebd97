package ai.backfuture.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.process.StackClasspath;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page by light, in the dark and on a phone: axe finds nothing, nothing is wider than the screen. With {@code
 * -Dapprove=true} the pictures in {@code docs/screenshots} are taken anew, and {@code docs/accessibility.md} is written.
 */
@ExtendWith(NeedsChromium.class)
class DashboardPagesIT {

    private static final Path PICTURES = StackClasspath.projectRoot().resolve("docs/screenshots");
    private static final boolean APPROVE = Boolean.getBoolean("approve");
    private static final AxeReport REPORT = new AxeReport();

    /** Pages whose pictures are kept in every look; of the others one is enough. */
    private static final Set<String> IN_EVERY_LOOK =
            Set.of("connections", "connection-failed", "add-4-test", "webhooks");

    private final Simulator simulator = House.simulator();
    private final WebhookReceiver receiver = WebhookReceiver.start();

    /** How the page is looked at. */
    enum Look {
        LIGHT(1120, 760, ColorScheme.LIGHT),
        DARK(1120, 760, ColorScheme.DARK),
        PHONE(360, 740, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }

        Browser.NewContextOptions options() {
            return new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme);
        }
    }

    @AfterAll
    static void write() throws IOException {
        if (APPROVE) {
            REPORT.write(PICTURES.resolveSibling("accessibility.md"));
        }
    }

    @AfterEach
    void liftFaults() {
        receiver.close();
        simulator.liftFaults();
    }

    @ParameterizedTest
    @EnumSource
    void every_page_is_accessible_and_fits(Look look) {
        try (Visitor visitor = Visitor.trader(look.options())) {
            visitor.sees("No connections yet");
            judge(visitor, look, "empty");
            wizard(visitor, look);
            connections(visitor, look);
            strategies(visitor, look);
            webhooks(visitor, look);
            visitor.link("Exchanges").click();
            judge(visitor, look, "exchanges");
            visitor.button("Sign out").click();
            visitor.sees("You are signed out");
            judge(visitor, look, "signed-out");
        }
    }

    private void wizard(Visitor visitor, Look look) {
        visitor.link("Add connection").click();
        visitor.sees("Which exchange is your account on?");
        judge(visitor, look, "add-1-exchange");
        visitor.page().locator(".tile").filter(text("KuCoin")).click();
        judge(visitor, look, "add-2-create-the-key");
        visitor.button("I have the key").click();
        visitor.button("Save and test").click();
        visitor.sees("API Key is missing.");
        judge(visitor, look, "add-3-paste-the-key");
        visitor.paste(simulator.account("kucoin"), "KuCoin Futures Conservative");
        visitor.field("Futures").check();
        visitor.button("Save and test").click();
        visitor.sees("KuCoin Futures Conservative is Online");
        judge(visitor, look, "add-4-test");
        visitor.createStrategy("BTC ETH New Groups");
        visitor.button("Enable BTC ETH New Groups").click();
        assertThat(visitor.button("Disable BTC ETH New Groups")).isVisible(Visitor.soon());
        judge(visitor, look, "strategy");
        visitor.link("Edit").click();
        judge(visitor, look, "strategy-edit");
    }

    private void connections(Visitor visitor, Look look) {
        Account dying = simulator.account("mexc", List.of("READ", "TRADE_SPOT"), List.of(), "valid");
        visitor.addOnline("MEXC", dying, "MEXC Spot Main");
        visitor.createStrategy("Recovery");
        visitor.button("Enable Recovery").click();
        assertThat(visitor.button("Disable Recovery")).isVisible(Visitor.soon());
        simulator.change(dying, java.util.Map.of("ipAllowlist", List.of("203.0.113.77")));
        visitor.link("Connections").click();
        visitor.link("MEXC Spot Main").click();
        visitor.button("Test again").click();
        visitor.sees("IP not allowed");
        judge(visitor, look, "connection-failed");
        visitor.button("Replace key").click();
        judge(visitor, look, "replace-key");
        visitor.button("Remove").click();
        judge(visitor, look, "remove");
        visitor.page().locator("dialog").getByText("Cancel").click();
        visitor.link("Connections").click();
        judge(visitor, look, "connections");
        visitor.link("KuCoin Futures Conservative").click();
        judge(visitor, look, "connection-online");
    }

    private static void strategies(Visitor visitor, Look look) {
        visitor.link("Strategies").click();
        visitor.sees("Recovery is suspended");
        judge(visitor, look, "strategies");
        visitor.link("New strategy").click();
        judge(visitor, look, "strategy-new");
    }

    private void webhooks(Visitor visitor, Look look) {
        visitor.link("Webhooks").click();
        visitor.sees("No webhooks yet");
        judge(visitor, look, "webhooks-empty");
        visitor.button("Add webhook").click();
        visitor.button("Save webhook").click();
        visitor.sees("This is not an address.");
        judge(visitor, look, "webhook-new");
        visitor.button("Cancel").click();
        DashboardWebhooksIT.Webhook good = DashboardWebhooksIT.Webhook.added(visitor, receiver.url(), "Trading desk");
        DashboardWebhooksIT.Webhook bad =
                DashboardWebhooksIT.Webhook.added(visitor, "http://localhost:1/hooks", "Former server");
        good.button("Send test").click();
        assertThat(good.card().locator(".badge.good", hasText("Delivered"))).isVisible(Visitor.soon());
        bad.button("Send test").click();
        assertThat(bad.card().locator(".badge.bad", hasText("Not delivered"))).isVisible(Visitor.soon());
        bad.button("Disable").click();
        assertThat(bad.card().locator("status-badge", hasText("Disabled"))).isVisible(Visitor.soon());
        judge(visitor, look, "webhooks");
        good.button("New secret").click();
        judge(visitor, look, "webhook-new-secret");
        visitor.page().locator("dialog .primary").click();
        DashboardWebhooksIT.Webhook.secretOnScreen(visitor);
        judge(visitor, look, "webhook-secret");
    }

    @ParameterizedTest
    @EnumSource
    void the_operators_page_is_accessible_and_fits(Look look) {
        try (Visitor olga = Visitor.operator(look.options())) {
            assertThat(olga.heading("Audit search")).isVisible(Visitor.soon());
            olga.button("Search").click();
            assertThat(olga.button("Search")).isEnabled();
            judge(olga, look, "operator");
        }
    }

    private static void judge(Visitor visitor, Look look, String name) {
        Page page = visitor.page();
        assertThat(page.locator("main h1").first()).isVisible(Visitor.soon());
        AxeResults results = new AxeBuilder(page).analyze();
        REPORT.add(name, look, results);
        assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList())
                .as(name + " " + look)
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name + " is wider than the screen")
                .isLessThanOrEqualTo(0);
        if (APPROVE && (look == Look.LIGHT || IN_EVERY_LOOK.contains(name))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + look.name().toLowerCase(java.util.Locale.ROOT) + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setFullPage(true));
        }
    }

    private static com.microsoft.playwright.Locator.LocatorOptions hasText(String text) {
        return new com.microsoft.playwright.Locator.LocatorOptions().setHasText(text);
    }

    private static com.microsoft.playwright.Locator.FilterOptions text(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
