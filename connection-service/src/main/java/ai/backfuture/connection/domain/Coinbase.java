package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.Quota.Limit;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Coinbase: the name of a CDP key and its private key, which is text of several lines or one line of Base64.
 *
 * @see <a href="https://docs.cdp.coinbase.com/get-started/authentication/jwt-authentication">Coinbase: JWT
 *     authentication</a>
 */
final class Coinbase {

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private Coinbase() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.COINBASE,
                "Coinbase",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "API key name",
                                true,
                                Pattern.compile("^(?:organizations/" + UUID + "/apiKeys/)?" + UUID + "$"),
                                "organizations/…/apiKeys/…, or the part behind the last slash alone"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "Private key",
                                true,
                                Pattern.compile("^(?:-----BEGIN (?:EC )?PRIVATE KEY-----[A-Za-z0-9+/=\\\\\\s]{40,600}"
                                        + "-----END (?:EC )?PRIVATE KEY-----(?:\\\\n)?"
                                        + "|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)$"),
                                "all of the private key, from BEGIN to END, or the one line of an Ed25519 key")),
                List.of(
                        "Log in to the Coinbase Developer Platform with your Coinbase account and open API keys.",
                        "Choose Create API key of the kind Secret, and give it a name such as BackFuture.",
                        "Under API restrictions, enter our addresses as the IP allowlist: " + Exchange.ADDRESSES + ".",
                        "Choose the portfolio, and tick View and Trade. Trade covers spot and futures.",
                        "Leave Transfer off. We refuse a key that can withdraw.",
                        "Choose ECDSA as the signature algorithm, create the key and download it. Coinbase shows the"
                                + " private key only once.",
                        "Paste the name and the whole private key here. We store them encrypted and never show them"
                                + " again."),
                Advice.of(
                        "View",
                        "Trade",
                        "Trade, with futures opened",
                        "Transfer",
                        "IP allowlist",
                        "A stolen key is worthless from elsewhere. Coinbase does not tell us whether a key has a"
                                + " list."),
                "Recommended: put our addresses on the key's allowlist.",
                // private calls are counted for a user
                Quota.of(new Limit("public", 10, Duration.ofSeconds(1), 1, 1)),
                Expiry.none());
    }
}
