package ai.backfuture.worker.exchange.bitget;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * The rights of a classic account's key: codes of which the last letter says read or write, and a few words of old.
 *
 * @see <a href="https://www.bitget.com/api-doc/spot/account/Get-Account-Info">Bitget: get account information</a>
 */
record BitgetClassicRights(SortedSet<String> codes) {

    private static final List<String> READ_SPOT = List.of("stor", "stow", "readonly", "trade");
    private static final List<String> READ_FUTURES_ORDERS = List.of("coor", "coow");
    private static final List<String> READ_POSITIONS = List.of("cpor", "cpow");
    private static final List<String> TRADE_SPOT = List.of("stow", "trade");
    private static final String TRADE_FUTURES = "coow";
    private static final String MOVES_FUNDS_INSIDE = "wtow";
    private static final String WITHDRAW = "wwow";
    private static final Set<String> OTHERS = Set.of(
            "wtor", "wwor", "smor", "smow", "ttor", "ttow", "chor", "chow", "taxr", "taxw", "p2p", "p2pr", "p2pw",
            "pllr", "pllw");

    /** Whether a code is of this kind of account and of no other. */
    static boolean isOne(String code) {
        return READ_SPOT.contains(code)
                || READ_FUTURES_ORDERS.contains(code)
                || READ_POSITIONS.contains(code)
                || code.equals(MOVES_FUNDS_INSIDE)
                || code.equals(WITHDRAW)
                || OTHERS.contains(code);
    }

    /**
     * Spot or futures reading, whichever the connection uses; a futures connection whose key has no futures right at all
     * still reads, and fails where it is told that futures are missing.
     */
    boolean reads(Set<Market> markets) {
        if (markets.contains(Market.SPOT)) {
            return hasOneOf(READ_SPOT);
        }
        boolean noFuturesRight = !hasOneOf(READ_FUTURES_ORDERS) && !hasOneOf(READ_POSITIONS);
        return noFuturesRight || (hasOneOf(READ_FUTURES_ORDERS) && hasOneOf(READ_POSITIONS));
    }

    boolean tradesSpot() {
        return hasOneOf(TRADE_SPOT);
    }

    boolean tradesFutures() {
        return codes.contains(TRADE_FUTURES);
    }

    boolean movesFundsInside() {
        return codes.contains(MOVES_FUNDS_INSIDE);
    }

    /** A right that we do not know and that is more than reading might be one to withdraw. */
    PermissionState withdraws() {
        if (codes.stream().anyMatch(code -> code.equals(WITHDRAW) || code.contains("withdraw"))) {
            return PermissionState.CONFIRMED_ON;
        }
        return unknown().stream().allMatch(code -> code.endsWith("r"))
                ? PermissionState.CONFIRMED_OFF
                : PermissionState.UNVERIFIABLE;
    }

    List<String> unknown() {
        return codes.stream()
                .filter(code -> !isOne(code) && !code.contains("withdraw"))
                .toList();
    }

    private boolean hasOneOf(List<String> wanted) {
        return wanted.stream().anyMatch(codes::contains);
    }
}
