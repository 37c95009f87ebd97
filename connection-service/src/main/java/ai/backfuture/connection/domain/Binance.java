package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.Quota.Limit;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Binance: two fields. Only keys whose secret is text are taken; a key made from a key pair of the user's own has no
 * secret to paste.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/faqs/api_key_types">Binance: API key types</a>
 */
final class Binance {

    private Binance() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.BINANCE,
                "Binance",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "API Key",
                                true,
                                Pattern.compile("^[A-Za-z0-9]{16,128}$"),
                                "letters and digits, 64 as a rule"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "Secret Key",
                                true,
                                Pattern.compile("^[A-Za-z0-9]{16,128}$"),
                                "letters and digits, 64 as a rule; keys of the kinds Ed25519 and RSA are not"
                                        + " supported")),
                List.of(
                        "Log in to Binance, open your profile menu, choose Account and then API Management.",
                        "Choose Create API and then System generated. Give the key a label such as BackFuture and"
                                + " confirm with your second factor.",
                        "Copy API Key and Secret Key. Binance shows the Secret Key only once.",
                        "Choose Edit restrictions, then Restrict access to trusted IPs only, and enter our addresses: "
                                + Exchange.ADDRESSES + ".",
                        "Tick Enable Reading and Enable Spot & Margin Trading; tick Enable Futures only if you want to"
                                + " trade futures. Your futures account has to be open before the key is made.",
                        "Leave Enable Withdrawals off. We refuse a key that can withdraw. Save.",
                        "Paste both here. We store them encrypted and never show them again."),
                Advice.of(
                        "Enable Reading",
                        "Enable Spot & Margin Trading",
                        "Enable Futures",
                        "Enable Withdrawals",
                        "Restrict access to trusted IPs only",
                        "A stolen key is worthless from elsewhere, and Binance takes the right to trade from keys that"
                                + " are not restricted."),
                "Recommended: restrict the key to our addresses. Binance takes the right to trade from keys without a"
                        + " restriction after a while.",
                Quota.of(
                                new Limit("spot weight", 6000, Duration.ofMinutes(1), 27, 27),
                                new Limit("futures weight", 2400, Duration.ofMinutes(1), 0, 12))
                        .withStatusEvery(Duration.ofSeconds(10)),
                Expiry.none());
    }
}
