package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.Quota.Limit;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bybit: two fields of a system-generated key; a key without addresses dies after 90 days.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide">Bybit API</a>
 */
final class Bybit {

    private Bybit() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.BYBIT,
                "Bybit",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "API Key",
                                true,
                                Pattern.compile("^[0-9A-Za-z]{8,64}$"),
                                "letters and digits, 18 as a rule"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "API Secret",
                                true,
                                Pattern.compile("^[0-9A-Za-z]{16,128}$"),
                                "letters and digits, 36 as a rule; self-generated RSA keys are not supported")),
                List.of(
                        "Log in to Bybit, open your profile menu and choose API.",
                        "Choose Create New Key and then System-generated API Keys, for API transactions. Give it a"
                                + " name such as BackFuture.",
                        "Choose Read-Write, and tick Unified Trading with SPOT Trade; tick Contract Orders and"
                                + " Positions only if you want to trade futures.",
                        "Leave Assets, Withdrawal off. We refuse a key that can withdraw.",
                        "Choose Only IPs with permissions granted and enter our addresses: " + Exchange.ADDRESSES
                                + ". A key without addresses expires after 90 days.",
                        "Confirm with your second factor, and copy API Key and API Secret. Bybit shows the secret only"
                                + " once.",
                        "Paste both here. We store them encrypted and never show them again."),
                Advice.of(
                        "Read",
                        "SPOT Trade",
                        "Contract Orders and Positions",
                        "Withdrawal",
                        "Only IPs with permissions granted",
                        "A stolen key is worthless from elsewhere, and the key does not expire."),
                "Recommended: restrict the key to our addresses. Bybit lets a key without addresses expire after 90"
                        + " days.",
                // one less than published, for the status
                Quota.of(new Limit("requests", 599, Duration.ofSeconds(5), 4, 6))
                        .withStatusEvery(Duration.ofSeconds(10)),
                Expiry.unboundLivesFor(90));
    }
}
