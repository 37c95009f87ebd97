package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.Quota.Limit;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bitget: three fields; the passphrase is the one chosen when the key was made.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/quick-start">Bitget API</a>
 */
final class Bitget {

    private Bitget() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.BITGET,
                "Bitget",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "API Key",
                                true,
                                Pattern.compile("^bg_[0-9a-fA-F]{16,64}$"),
                                "bg_ and hexadecimal digits"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "Secret Key",
                                true,
                                Pattern.compile("^[0-9A-Za-z]{16,128}$"),
                                "letters and digits, 64 as a rule; RSA keys are not supported"),
                        new CredentialField(
                                CredentialField.PASSPHRASE,
                                "Passphrase",
                                true,
                                Pattern.compile("^[\\x21-\\x7e]{8,32}$"),
                                "the 8 to 32 characters that you chose when you created the key")),
                List.of(
                        "Log in to Bitget, open your profile menu and choose API Keys.",
                        "Choose Create API Key and then System-generated. Give it a note such as BackFuture and choose"
                                + " a passphrase: note it down, Bitget does not show it again.",
                        "Choose Read-write and tick the rights to read and trade: for a unified account UTA management"
                                + " and UTA trade, for a classic one spot, and futures only if you want to trade them.",
                        "Leave Withdraw off. We refuse a key that can withdraw.",
                        "Bind IP addresses and enter ours: " + Exchange.ADDRESSES + ".",
                        "Confirm with your second factor, and copy API Key and Secret Key. Bitget shows the Secret Key"
                                + " only once.",
                        "Paste key, secret and passphrase here. We store them encrypted and never show them again."),
                Advice.of(
                        "Read",
                        "Spot trade (UTA trade)",
                        "Futures orders (UTA trade)",
                        "Withdraw",
                        "Bind IP addresses",
                        "A stolen key is worthless from elsewhere."),
                "Recommended: bind the key to our addresses.",
                Quota.of(new Limit("requests", 6000, Duration.ofMinutes(1), 4, 6)),
                Expiry.none());
    }
}
