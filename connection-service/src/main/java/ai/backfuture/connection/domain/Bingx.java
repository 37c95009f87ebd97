package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.Quota.Limit;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * BingX: two fields; new keys can only read until more is switched on.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/">BingX API</a>
 */
final class Bingx {

    private Bingx() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.BINGX,
                "BingX",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "API Key",
                                true,
                                Pattern.compile("^[0-9A-Za-z]{16,160}$"),
                                "letters and digits, 64 to 86 as a rule"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "Secret Key",
                                true,
                                Pattern.compile("^[0-9A-Za-z]{16,160}$"),
                                "letters and digits, 64 to 86 as a rule")),
                List.of(
                        "Log in to BingX, open your profile menu and choose API Management.",
                        "Choose Create API, give the key a name such as BackFuture and confirm with your second"
                                + " factor.",
                        "Copy API Key and Secret Key. BingX shows the Secret Key only once.",
                        "Edit the key: it can only read at first. Switch on Spot Trading, and Perpetual Futures"
                                + " Trading only if you want to trade futures.",
                        "Leave Withdraw off. We refuse a key that can withdraw.",
                        "Enter our addresses as the IP whitelist: " + Exchange.ADDRESSES
                                + ". BingX deletes keys without addresses that trade and are not used for 14 days.",
                        "Paste both here. We store them encrypted and never show them again."),
                Advice.of(
                        "Read",
                        "Spot Trading",
                        "Perpetual Futures Trading",
                        "Withdraw",
                        "IP whitelist",
                        "A stolen key is worthless from elsewhere, and BingX does not delete it when it rests."),
                "Recommended: put our addresses on the whitelist. BingX deletes keys without one that trade and rest"
                        + " for 14 days.",
                // of an address in each second, by endpoint; these are the tightest
                Quota.of(
                        new Limit("spot open orders", 2, Duration.ofSeconds(1), 1, 1),
                        new Limit("swap, each endpoint", 3, Duration.ofSeconds(1), 0, 1)),
                Expiry.unboundIdlesFor(14));
    }
}
