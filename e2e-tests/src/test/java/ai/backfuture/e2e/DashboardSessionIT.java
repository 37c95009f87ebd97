package ai.backfuture.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a page that stays open: beside another browser, over a reload, a restart of the gateway, a sign-out. */
@ExtendWith(NeedsChromium.class)
class DashboardSessionIT {

    private final Simulator simulator = House.simulator();

    @AfterEach
    void liftFaults() {
        simulator.liftFaults();
    }

    @Test
    void two_browsers_see_the_same_change_live() {
        try (Visitor here = Visitor.trader();
                Visitor there = here.elsewhere()) {
            here.addOnline("MEXC", simulator.account("mexc"), "Seen twice");
            there.sees("Seen twice");
            here.link("Open connection").click();
            here.button("Rename").click();
            here.page().locator("dialog input").fill("Renamed live");
            here.button("Save").click();

            there.sees("Renamed live");
            here.button("Remove").click();
            here.page().locator("dialog .danger").click();

            assertThat(there.page().locator(".cards .card"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(Visitor.PATIENCE));
        }
    }

    /** The exchange recovers while the gateway is away: the page hears of it afterwards, without a click or a reload. */
    @Test
    void a_gateway_that_restarts_in_the_middle_is_waited_for() {
        String loading = "GET " + House.stack().gateway() + "/dashboard-config.json";
        Account account = simulator.account("kucoin");
        simulator.fault("kucoin", "maintenance");
        try (Visitor visitor = Visitor.trader()) {
            visitor.add("KuCoin", account, "Through a restart");
            visitor.link("Open connection").click();
            int loadings = visitor.calls(loading).size();
            House.stack().kill("gateway");
            try {
                visitor.sees("Reconnecting…");
                simulator.liftFaults();
            } finally {
                House.stack().restart("gateway");
            }

            assertThat(visitor.page().locator("main .title status-badge"))
                    .hasText("Online", new LocatorAssertions.HasTextOptions().setTimeout(Visitor.PATIENCE));
            assertThat(visitor.page().locator(".live")).hasText("Live");
            assertThat(visitor.calls(loading)).hasSize(loadings).isNotEmpty();
        }
    }

    @Test
    void signing_out_leaves_nothing_on_the_screen() {
        try (Visitor visitor = Visitor.trader()) {
            visitor.addOnline("MEXC", simulator.account("mexc"), "Left behind");
            visitor.button("Sign out").click();

            visitor.sees("You are signed out");
            assertThat(visitor.page().getByText("Left behind")).hasCount(0);
        }
    }

    @Test
    void a_reload_in_the_middle_comes_back_to_the_same_place() {
        try (Visitor visitor = Visitor.trader()) {
            visitor.choose("KuCoin");
            visitor.page().reload();
            visitor.signInAgain();

            assertThat(visitor.heading("Create an API key on KuCoin")).isVisible(Visitor.soon());
        }
    }
}
