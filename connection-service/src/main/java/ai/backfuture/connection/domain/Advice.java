package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.PermissionAdvice.Need;
import ai.backfuture.contracts.Permission;
import java.util.List;

/** What we say about each permission at every exchange, under the exchange's own labels. */
final class Advice {

    private Advice() {}

    /** The five permissions in their order; {@code ipWhy} is what a restriction is good for at this exchange. */
    static List<PermissionAdvice> of(
            String read, String tradeSpot, String tradeFutures, String withdraw, String ipRestriction, String ipWhy) {
        return List.of(
                new PermissionAdvice(
                        Permission.READ,
                        Need.YES,
                        read,
                        "We read balances, orders, positions and the status of trades."),
                new PermissionAdvice(
                        Permission.TRADE_SPOT, Need.YES, tradeSpot, "Strategies open, add to and close trades."),
                new PermissionAdvice(
                        Permission.TRADE_FUTURES,
                        Need.IF_NEEDED,
                        tradeFutures,
                        "Only asked of connections that use futures."),
                new PermissionAdvice(
                        Permission.WITHDRAW,
                        Need.NEVER,
                        withdraw,
                        "Your funds stay on your exchange account; a key that can withdraw is refused."),
                new PermissionAdvice(Permission.IP_RESTRICTION, Need.RECOMMENDED, ipRestriction, ipWhy));
    }
}
