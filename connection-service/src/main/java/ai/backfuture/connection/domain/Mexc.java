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
 * MEXC: two fields, and a key that dies after 90 days unless it is bound to addresses.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/introduction">MEXC API, introduction</a>
 */
final class Mexc {

    private Mexc() {}

    static Exchange entry() {
        return new Exchange(
                ExchangeId.MEXC,
                "MEXC",
                Set.of(Market.SPOT, Market.FUTURES),
                List.of(
                        new CredentialField(
                                CredentialField.API_KEY,
                                "Access Key",
                                true,
                                Pattern.compile("^mx0[A-Za-z0-9]{5,61}$"),
                                "letters and digits that begin with mx0"),
                        new CredentialField(
                                CredentialField.SECRET_KEY,
                                "Secret Key",
                                true,
                                Pattern.compile("^[A-Za-z0-9]{16,128}$"),
                                "letters and digits, 32 as a rule")),
                List.of(
                        "Log in to MEXC, open your profile menu and choose API Management.",
                        "Tick the permissions to read the account and the orders, and to trade spot; tick those of"
                                + " futures only if you want to trade futures.",
                        "Leave withdrawal (Withdraw) off. We refuse a key that can withdraw.",
                        "Under Link IP Address, enter our addresses: " + Exchange.ADDRESSES
                                + ". A key without addresses expires after 90 days.",
                        "Give the key a note such as BackFuture, confirm with your second factor, and copy Access Key"
                                + " and Secret Key. MEXC shows the Secret Key only once.",
                        "Paste both here. We store them encrypted and never show them again."),
                List.of(
                        new PermissionAdvice(
                                Permission.READ,
                                Need.YES,
                                "View account and order details",
                                "We read balances, orders, positions and the status of trades."),
                        new PermissionAdvice(
                                Permission.TRADE_SPOT,
                                Need.YES,
                                "Spot trade",
                                "Strategies open, add to and close trades."),
                        new PermissionAdvice(
                                Permission.TRADE_FUTURES,
                                Need.IF_NEEDED,
                                "Futures order placing",
                                "Only asked of connections that use futures."),
                        new PermissionAdvice(
                                Permission.WITHDRAW,
                                Need.NEVER,
                                "Withdraw",
                                "Your funds stay on your exchange account; a key that can withdraw is refused."),
                        new PermissionAdvice(
                                Permission.IP_RESTRICTION,
                                Need.RECOMMENDED,
                                "Link IP Address",
                                "A stolen key is worthless from elsewhere, and the key does not expire.")),
                "Recommended: link the key to our addresses. MEXC lets a key without addresses die after 90 days.",
                // of an address, by endpoint; two calls a second for the account are the stricter of two published
                // figures
                Quota.of(
                        new Limit("spot account", 20, Duration.ofSeconds(10), 1, 1),
                        new Limit("futures, each endpoint", 20, Duration.ofSeconds(2), 0, 1)),
                Expiry.unboundLivesFor(90));
    }
}
