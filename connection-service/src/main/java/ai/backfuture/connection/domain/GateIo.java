package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.Quota.Limit;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gate.io: two fields of an APIv4 key. Its API does not tell whether a key can withdraw, so its owner has to state it.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/">Gate.io API</a>
 */
final class GateIo {

    private GateIo() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.GATEIO,
                "Gate.io",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "API Key",
                                true,
                                Pattern.compile("^[0-9A-Za-z-]{8,128}$"),
                                "hexadecimal digits, 32 as a rule"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "API Secret",
                                true,
                                Pattern.compile("^[0-9A-Za-z-]{16,128}$"),
                                "hexadecimal digits, 64 as a rule")),
                List.of(
                        "Log in to Gate.io, open your profile menu and choose API Management.",
                        "Choose Create API Key of the kind APIv4 and give it a name such as BackFuture.",
                        "Tick Spot Trade with Read and Write, and Account with Read; tick Perpetual Futures with Read"
                                + " and Write only if you want to trade futures.",
                        "Leave Withdraw off: we refuse a key that can withdraw. Gate.io does not tell us, so we ask"
                                + " you to state it.",
                        "Enter our addresses as the IP whitelist: " + Exchange.ADDRESSES
                                + ". A key without addresses expires after 90 days.",
                        "Confirm with your second factor, and copy key and secret. Gate.io shows the secret only once."
                                + " A change of a key may take up to five minutes to take effect.",
                        "Paste both here. We store them encrypted and never show them again."),
                Advice.of(
                        "Account and Spot Trade, Read",
                        "Spot Trade, Write",
                        "Perpetual Futures, Write",
                        "Withdraw",
                        "IP whitelist",
                        "A stolen key is worthless from elsewhere, and the key does not expire."),
                "Recommended: put our addresses on the whitelist. Gate.io lets a key without one expire after 90"
                        + " days.",
                // private calls are counted for a user
                Quota.of(new Limit("public time", 200, Duration.ofSeconds(10), 1, 1)),
                Expiry.unboundLivesFor(90));
    }
}
