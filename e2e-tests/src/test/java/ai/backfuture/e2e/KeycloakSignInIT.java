package ai.backfuture.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in where Keycloak is the issuer, with its own login form and its own session beside the page's. */
@ExtendWith({NeedsChromium.class, NeedsKeycloak.class})
class KeycloakSignInIT {

    private final Simulator simulator = House.simulator();

    @Test
    void a_trader_signs_in_with_a_password_and_connects_a_key() {
        String name = Trader.unique("Signed in at Keycloak");
        try (Visitor visitor = Visitor.stranger()) {
            signIn(visitor, "alice");

            assertThat(visitor.page()).hasURL(House.gateway() + "/");
            visitor.addOnline("KuCoin", simulator.account("kucoin"), name);
            visitor.link("Open connection").click();
            assertThat(visitor.page().locator("main .title status-badge")).hasText("Online");
        }
    }

    @Test
    void a_wrong_password_leads_nowhere() {
        try (Visitor visitor = Visitor.stranger()) {
            enter(visitor, "alice", "not hers");

            visitor.sees("Invalid username or password");
            assertThat(visitor.calls("POST " + token())).isEmpty();
        }
    }

    @Test
    void a_reload_asks_for_no_password_while_keycloak_knows_the_user() {
        try (Visitor visitor = Visitor.stranger()) {
            signIn(visitor, "bob");
            visitor.page().reload();

            assertThat(visitor.button("Sign out")).isVisible(Visitor.soon());
            assertThat(visitor.calls("POST " + token())).hasSize(2);
        }
    }

    @Test
    void who_has_signed_out_is_asked_for_the_password_again() {
        try (Visitor visitor = Visitor.stranger()) {
            signIn(visitor, "alice");
            visitor.button("Sign out").click();
            visitor.sees("You are signed out");
            visitor.button("Sign in").click();

            assertThat(password(visitor)).isVisible(Visitor.soon());
        }
    }

    private static void signIn(Visitor visitor, String user) {
        enter(visitor, user, user);
        assertThat(visitor.button("Sign out")).isVisible(Visitor.soon());
        assertThat(visitor.page().locator(".who .user")).hasText(user);
    }

    private static void enter(Visitor visitor, String user, String password) {
        visitor.page().locator("#username").fill(user);
        password(visitor).fill(password);
        visitor.page().locator("#kc-login").click();
    }

    private static Locator password(Visitor visitor) {
        return visitor.page().locator("#password");
    }

    private static String token() {
        return House.issuer() + "/protocol/openid-connect/token";
    }
}
