package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.Quota.Limit;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HTX, formerly Huobi: two fields of hyphenated groups; one key serves spot and contracts.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/">HTX API</a>
 */
final class Htx {

    private Htx() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.HTX,
                "HTX",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "Access Key",
                                true,
                                Pattern.compile("^[0-9A-Za-z]{4,16}(-[0-9A-Za-z]{4,16}){1,5}$"),
                                "groups of letters and digits with hyphens"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "Secret Key",
                                true,
                                Pattern.compile("^[0-9A-Za-z]{4,16}(-[0-9A-Za-z]{4,16}){1,5}$"),
                                "groups of letters and digits with hyphens; Ed25519 keys are not supported")),
                List.of(
                        "Log in to HTX, open your profile menu and choose API Management.",
                        "Give the key a note such as BackFuture, and tick Read and Trade: Trade covers spot and"
                                + " contracts.",
                        "Leave Withdraw off. We refuse a key that can withdraw.",
                        "Bind the key to our addresses: " + Exchange.ADDRESSES
                                + ". A key without addresses expires after 90 days.",
                        "Confirm with your second factor, and copy Access Key and Secret Key. HTX shows the Secret Key"
                                + " only once.",
                        "Paste both here. We store them encrypted and never show them again."),
                Advice.of(
                        "Read",
                        "Trade",
                        "Trade, with contracts opened",
                        "Withdraw",
                        "Bind IP address",
                        "A stolen key is worthless from elsewhere, and the key does not expire."),
                "Recommended: bind the key to our addresses. HTX lets a key without addresses expire after 90 days.",
                // what is not said to be counted for a key; the general limit of a key where spot has none for an
                // address
                Quota.of(
                        new Limit("spot, public", 10, Duration.ofSeconds(1), 2, 2),
                        new Limit("futures, public", 120, Duration.ofSeconds(3), 0, 2)),
                Expiry.unboundLivesFor(90));
    }
}
