package ai.backfuture.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The user's way through the dashboard page, in a real browser. */
@ExtendWith(NeedsChromium.class)
class DashboardIT {

    private final Simulator simulator = House.simulator();

    @AfterEach
    void liftFaults() {
        simulator.liftFaults();
    }

    @ParameterizedTest
    @CsvSource({"mexc,MEXC,MEXC Spot Main", "kucoin,KuCoin,KuCoin Futures Conservative"})
    void the_five_steps_end_with_an_enabled_strategy(String exchange, String exchangeName, String name) {
        try (Visitor visitor = Visitor.trader()) {
            visitor.choose(exchangeName);
            assertThat(visitor.page().locator("[name=passphrase]")).hasCount(exchange.equals("kucoin") ? 1 : 0);
            visitor.button(name).click();
            visitor.paste(simulator.account(exchange), name);
            visitor.button("Save and test").click();
            visitor.sees(name + " is Online");
            assertThat(visitor.page().locator("[data-step=WITHDRAWAL]")).hasAttribute("data-outcome", "PASSED");

            visitor.createStrategy("BTC ETH New Groups");
            visitor.button("Enable BTC ETH New Groups").click();

            assertThat(visitor.page().locator("main .title status-badge")).hasText("Enabled", eventually());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Invalid key,For you to fix,copy",
        "No trading permission,For you to fix,enable trading",
        "IP not allowed,For you to fix,127.0.0.1",
        "Exchange unavailable,Temporary,Wait"
    })
    void each_promised_error_tells_its_cause_who_acts_and_what_to_do(String title, String kind, String whatToDo) {
        Account account = accountThatEndsIn(title);
        try (Visitor visitor = Visitor.trader()) {
            visitor.add("KuCoin", account, "Recovery PRO Connection");

            Locator failure = visitor.page().locator(".note", filter(title)).first();
            assertThat(failure).containsText("What to do");
            assertThat(failure.locator(".what-to-do"))
                    .containsText(java.util.regex.Pattern.compile(whatToDo, java.util.regex.Pattern.CASE_INSENSITIVE));
            assertThat(failure).containsText(kind);
            visitor.link("Open connection").click();
            assertThat(visitor.page().locator("main .title status-badge")).hasText("Failed");
        }
    }

    private Account accountThatEndsIn(String title) {
        return switch (title) {
            case "Invalid key" -> {
                Account revoked = simulator.account("kucoin");
                simulator.revoke(revoked);
                yield revoked;
            }
            case "No trading permission" -> simulator.account("kucoin", List.of("READ"));
            case "IP not allowed" ->
                simulator.account("kucoin", List.of("READ", "TRADE_SPOT"), List.of("203.0.113.77"), "valid");
            case "Exchange unavailable" -> {
                Account account = simulator.account("kucoin");
                simulator.fault("kucoin", "maintenance");
                yield account;
            }
            default -> throw new IllegalArgumentException(title);
        };
    }

    @Test
    void an_exchange_that_recovers_is_seen_without_a_click() {
        Account account = simulator.account("mexc");
        simulator.fault("mexc", "maintenance");
        try (Visitor visitor = Visitor.trader()) {
            visitor.add("MEXC", account, "MEXC Spot Main");
            visitor.link("Open connection").click();
            simulator.liftFaults();

            assertThat(visitor.page().locator("main .title status-badge")).hasText("Online", eventually());
        }
    }

    @Test
    void a_dying_key_suspends_the_strategy_before_its_owners_eyes() {
        Account account = simulator.account("kucoin");
        try (Visitor visitor = Visitor.trader()) {
            visitor.addOnline("KuCoin", account, "KuCoin Spot");
            visitor.createStrategy("Momentum");
            visitor.button("Enable Momentum").click();
            assertThat(visitor.page().locator("main .title status-badge")).hasText("Enabled", eventually());
            simulator.revoke(account);
            visitor.link("Connections").click();
            visitor.link("KuCoin Spot").click();
            visitor.button("Test again").click();
            visitor.sees("Invalid key");
            visitor.link("Strategies").click();

            Locator banner = visitor.page().locator(".note", filter("Momentum is suspended"));
            assertThat(banner).containsText("A test refused the key of its connection.");
            assertThat(banner).containsText("enable the strategy again");
            visitor.button("Enable Momentum").click();
            visitor.sees("The connection is not online");
        }
    }

    @Test
    void what_was_pasted_wrongly_is_told_before_anything_is_sent() {
        Account account = simulator.account("mexc");
        try (Visitor visitor = Visitor.trader()) {
            visitor.choose("MEXC");
            visitor.paste(new Account("", "mexc", account.secretKey(), account.apiKey(), null), "Swapped");
            visitor.button("Save and test").click();
            visitor.sees("Access Key and Secret Key seem to be swapped.");
            visitor.page().locator("[name=apiKey]").fill("mx0 with blanks");
            visitor.button("Save and test").click();
            visitor.sees("Access Key has blanks or line breaks inside.");

            assertThat(visitor.calls("POST " + House.stack().gateway() + "/api/connections"))
                    .isEmpty();
            visitor.paste(account, "Set right");
            visitor.button("Save and test").click();
            visitor.sees("Set right is Online");
        }
    }

    @Test
    void the_same_key_twice_leads_to_the_connection_that_has_it() {
        Account account = simulator.account("kucoin");
        try (Visitor visitor = Visitor.trader()) {
            visitor.addOnline("KuCoin", account, "First");
            visitor.choose("KuCoin");
            visitor.paste(account, "Second");
            visitor.button("Save and test").click();
            visitor.link("Show the existing connection").click();

            assertThat(visitor.heading("First").first()).isVisible();
        }
    }

    @Test
    void a_withdrawal_right_that_the_exchange_cannot_tell_is_stated_and_shown_as_stated() {
        try (Visitor visitor = Visitor.trader()) {
            visitor.add("Gate.io", simulator.readyMade("gateio-valid"), "Gate.io Spot");
            visitor.sees("Withdrawal not verified");
            visitor.field("I created this key without withdrawal permission").check();
            visitor.button("State it and test again").click();
            visitor.sees("Gate.io Spot is Online");
            visitor.link("Open connection").click();

            assertThat(visitor.page().locator("[data-permission=WITHDRAW]")).containsText("Stated, not verified");
        }
    }

    @Test
    void a_new_key_serves_once_its_test_has_passed() {
        Account next = simulator.account("kucoin");
        try (Visitor visitor = Visitor.trader()) {
            visitor.addOnline("KuCoin", simulator.account("kucoin"), "Gets a new key");
            visitor.link("Open connection").click();
            visitor.button("Replace key").click();
            visitor.page().locator("[name=apiKey]").fill(next.apiKey());
            visitor.page().locator("[name=secretKey]").fill(next.secretKey());
            visitor.page().locator("[name=passphrase]").fill(next.passphrase());
            visitor.button("Save and test the new key").click();

            String lastFour = next.apiKey().substring(next.apiKey().length() - 4);
            assertThat(visitor.page().locator("main .title .muted")).hasText("KuCoin · Key …" + lastFour, eventually());
            assertThat(visitor.page().locator("main .title status-badge")).hasText("Online");
        }
    }

    @Test
    void operators_see_suspensions_and_traders_do_not() {
        try (Visitor olga = Visitor.operator();
                Visitor trader = Visitor.trader()) {
            assertThat(olga.heading("Suspensions")).isVisible(Visitor.soon());
            assertThat(olga.link("Connections")).hasCount(0);
            trader.go("/operator");

            trader.sees("This page is for operators.");
        }
    }

    @Test
    void addresses_are_copied_with_one_click() {
        try (Visitor visitor = Visitor.trader()) {
            visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            visitor.link("Add connection").click();
            visitor.page().locator(".tile", filter("MEXC")).click();
            visitor.button("Copy addresses").click();

            visitor.sees("Copied");
            assertThat(visitor.page().locator(".addresses code").allTextContents())
                    .isEqualTo(House.alice()
                            .get("/api/egress-addresses")
                            .json()
                            .get("addresses")
                            .valueStream()
                            .map(com.fasterxml.jackson.databind.JsonNode::asText)
                            .toList());
        }
    }

    @Test
    void browsers_are_told_what_the_page_may_do() {
        Map<String, List<String>> headers = Http.call("GET", House.stack().gateway() + "/", Map.of(), null)
                .headers()
                .map();

        assertThat(headers.get("content-security-policy").getFirst())
                .startsWith(
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' http://localhost:")
                .doesNotContain("unsafe");
        assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers).containsKeys("referrer-policy", "permissions-policy", "cross-origin-opener-policy");
        assertThat(headers).doesNotContainKey("strict-transport-security");
    }

    @Test
    void the_whole_page_takes_less_than_200_kilobytes_on_the_wire() {
        Map<String, String> zipped = Map.of("Accept-Encoding", "gzip");
        String page =
                Http.call("GET", House.stack().gateway() + "/", Map.of(), null).body();
        List<String> files = java.util.regex.Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(named -> named.group(1))
                .toList();

        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        assertThat(files.stream()
                        .map(file -> Http.call("HEAD", House.stack().gateway() + file, zipped, null))
                        .mapToLong(answer -> answer.headers()
                                .firstValueAsLong("Content-Length")
                                .orElseThrow())
                        .sum())
                .isBetween(10_000L, 200_000L);
    }

    private static com.microsoft.playwright.Page.LocatorOptions filter(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private static LocatorAssertions.HasTextOptions eventually() {
        return new LocatorAssertions.HasTextOptions().setTimeout(Visitor.PATIENCE);
    }
}
