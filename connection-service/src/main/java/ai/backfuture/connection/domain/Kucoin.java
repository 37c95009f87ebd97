package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.PermissionAdvice.Need;
import ai.backfuture.connection.domain.Quota.Limit;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * KuCoin: three fields; the passphrase is the one chosen when the key was made, not a password.
 *
 * @see <a href="https://www.kucoin.com/docs-new/authentication">KuCoin API, authentication</a>
 */
final class Kucoin {

    private Kucoin() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.KUCOIN,
                "KuCoin",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "API Key",
                                true,
                                Pattern.compile("^[0-9a-fA-F]{16,64}$"),
                                "hexadecimal digits, 24 as a rule"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "API Secret",
                                true,
                                Pattern.compile("^[\\x21-\\x7e]{8,128}$"),
                                "groups of letters and digits without blanks"),
                        new CredentialField(
                                CredentialField.PASSPHRASE,
                                "API Passphrase",
                                true,
                                Pattern.compile("^[\\x20-\\x7e]{1,64}$"),
                                "the passphrase that you chose when you created the key")),
                List.of(
                        "Log in to KuCoin, open your profile menu, choose API Management and then Create API.",
                        "Choose API-Based Trading, give the key a name such as BackFuture, and choose a passphrase."
                                + " Note it down: it is neither your login nor your trading password, and KuCoin"
                                + " does not show it again.",
                        "Tick General and Spot; tick Futures only if you want to trade futures.",
                        "Leave Withdrawal (Transfer) off. We refuse a key that can withdraw.",
                        "Under IP Restriction choose Yes and enter our addresses: " + Exchange.ADDRESSES + ".",
                        "Confirm with your second factor, and copy API Key and API Secret. KuCoin shows the secret"
                                + " only once.",
                        "Paste key, secret and passphrase here. We store them encrypted and never show them again."),
                List.of(
                        new PermissionAdvice(
                                Permission.READ,
                                Need.YES,
                                "General",
                                "We read balances, orders, positions and the status of trades."),
                        new PermissionAdvice(
                                Permission.TRADE_SPOT,
                                Need.YES,
                                "Spot Trading",
                                "Strategies open, add to and close trades."),
                        new PermissionAdvice(
                                Permission.TRADE_FUTURES,
                                Need.IF_NEEDED,
                                "Futures Trading",
                                "Only asked of connections that use futures; KuCoin needs it to read futures too."),
                        new PermissionAdvice(
                                Permission.WITHDRAW,
                                Need.NEVER,
                                "Withdrawal",
                                "Your funds stay on your exchange account; a key that can withdraw is refused."),
                        new PermissionAdvice(
                                Permission.IP_RESTRICTION,
                                Need.RECOMMENDED,
                                "IP Restriction",
                                "A stolen key is worthless from elsewhere.")),
                "Recommended: restrict the key to our addresses.",
                // only public calls are counted for an address: the time and the status of each market
                Quota.of(new Limit("public weight", 2000, Duration.ofSeconds(30), 6, 13)),
                Expiry.none());
    }
}
