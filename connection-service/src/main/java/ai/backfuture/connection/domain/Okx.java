package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.Quota.Limit;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * OKX: three fields, and one right for spot and futures. The region that a key was made in is found by asking.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#overview-rest-authentication">OKX API, authentication</a>
 */
final class Okx {

    private Okx() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.OKX,
                "OKX",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "API Key",
                                true,
                                Pattern.compile("^[0-9A-Za-z-]{16,64}$"),
                                "hexadecimal digits with hyphens, 36 characters as a rule"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "Secret Key",
                                true,
                                Pattern.compile("^[0-9A-Za-z]{16,128}$"),
                                "letters and digits, 32 as a rule"),
                        new CredentialField(
                                CredentialField.PASSPHRASE,
                                "Passphrase",
                                true,
                                Pattern.compile("^[\\x20-\\x7e]{1,64}$"),
                                "the passphrase that you chose when you created the key")),
                List.of(
                        "Log in to OKX, open your profile menu and choose API.",
                        "Choose Create API key, for API trading and not for demo trading. Give it a name such as"
                                + " BackFuture and choose a passphrase: note it down, OKX does not show it again.",
                        "Tick Read and Trade: Trade covers spot and futures. For futures your account has to be in an"
                                + " account mode that has them.",
                        "Leave Withdraw off. We refuse a key that can withdraw.",
                        "Enter our addresses as the IP addresses of the key: " + Exchange.ADDRESSES
                                + ". A key that trades from any address dies after 14 days without use.",
                        "Confirm with your second factor, and copy API key and Secret key. OKX shows the secret only"
                                + " once.",
                        "Paste key, secret and passphrase here. We store them encrypted and never show them again."),
                Advice.of(
                        "Read",
                        "Trade",
                        "Trade, in an account mode with futures",
                        "Withdraw",
                        "IP address",
                        "A stolen key is worthless from elsewhere, and OKX does not delete it when it rests."),
                "Recommended: bind the key to our addresses. OKX deletes keys without addresses that trade and rest"
                        + " for 14 days.",
                // signed calls are counted for a user, the time for an address, and the status may be asked once in
                // five seconds
                Quota.of(new Limit("public time", 10, Duration.ofSeconds(2), 1, 1))
                        .withStatusEvery(Duration.ofSeconds(10)),
                Expiry.unboundIdlesFor(14));
    }
}
