package ai.backfuture.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody at the dashboard page, in a browser profile of their own. Does what people do, by the names that people see.
 *
 * <p>{@link #close} fails when the page has thrown an error or has broken its own content security policy.
 */
final class Visitor implements AutoCloseable {

    static final double PATIENCE = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final String user;
    private final List<String> mishaps = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();

    private Visitor(Browser.NewContextOptions options, String user) {
        this.user = user;
        this.context =
                Browsers.chromium().newContext(options.setLocale("en-US").setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        page.onPageError(mishaps::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                mishaps.add(message.text());
            }
        });
        page.onRequest(request -> calls.add(request.method() + " " + request.url()));
    }

    /** A trader whom nobody else is, so that the page holds what this story put there. */
    static Visitor trader() {
        return signedIn(new Browser.NewContextOptions(), someone(), "trader");
    }

    static Visitor trader(Browser.NewContextOptions options) {
        return signedIn(options, someone(), "trader");
    }

    static Visitor operator() {
        return operator(new Browser.NewContextOptions());
    }

    static Visitor operator(Browser.NewContextOptions options) {
        return signedIn(options, "olga", "operator");
    }

    /** The same user once more, at another browser. */
    Visitor elsewhere() {
        return signedIn(new Browser.NewContextOptions(), user, "trader");
    }

    /** Whom nobody has signed in: in front of whatever the page leads to, of a house that runs already too. */
    static Visitor stranger() {
        Visitor visitor = new Visitor(new Browser.NewContextOptions(), "nobody");
        visitor.page.navigate(House.gateway() + "/");
        return visitor;
    }

    private static String someone() {
        return "trader-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Visitor signedIn(Browser.NewContextOptions options, String user, String group) {
        Visitor visitor = new Visitor(options, user);
        visitor.page.navigate(House.stack().gateway() + "/");
        visitor.signIn(user, group);
        return visitor;
    }

    /** At the issuer: takes the first button and makes it that of this user. */
    private void signIn(String name, String group) {
        Locator form = page.locator("form").first();
        form.locator("[name=username]").evaluate("(input, name) => { input.value = name }", name);
        form.locator("[name=claims]")
                .evaluate("(input, group) => { input.value = JSON.stringify({groups: [group]}) }", group);
        form.locator("button").click();
        assertThat(button("Sign out")).isVisible(soon());
    }

    /** After a reload or a sign-out. */
    void signInAgain() {
        signIn(user, "trader");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    void go(String hash) {
        page.evaluate("hash => { location.hash = hash }", hash);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible(soon());
    }

    static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    /** From the list of connections to the form in which a key is pasted. */
    void choose(String exchangeName) {
        link("Connections").click();
        link("Add connection").click();
        page.locator(".tile")
                .filter(new Locator.FilterOptions().setHasText(exchangeName))
                .first()
                .click();
        button("I have the key").click();
    }

    void paste(Account account, String name) {
        field("Name").fill(name);
        page.locator("[name=apiKey]").fill(account.apiKey());
        page.locator("[name=secretKey]").fill(account.secretKey());
        if (account.passphrase() != null) {
            page.locator("[name=passphrase]").fill(account.passphrase());
        }
    }

    /** Through the whole wizard, to the end of the first test. */
    void add(String exchangeName, Account account, String name) {
        choose(exchangeName);
        paste(account, name);
        button("Save and test").click();
        assertThat(link("Open connection")).isVisible(soon());
    }

    void addOnline(String exchangeName, Account account, String name) {
        add(exchangeName, account, name);
        sees(name + " is Online");
    }

    /** From the end of the wizard: a strategy on the new connection, not enabled yet. */
    void createStrategy(String name) {
        link("Create a strategy on it").click();
        field("Name").fill(name);
        field("Pairs").fill("BTC-USDT, ETH-USDT");
        field("Amount").fill("250");
        button("Create strategy").click();
        assertThat(heading(name).first()).isVisible(soon());
    }

    /** Calls of the page so far that contain this text, as {@code METHOD address}. */
    List<String> calls(String text) {
        return calls.stream().filter(call -> call.contains(text)).toList();
    }

    @Override
    public void close() {
        context.close();
        assertThat(mishaps).as("errors of the page").isEmpty();
    }
}
