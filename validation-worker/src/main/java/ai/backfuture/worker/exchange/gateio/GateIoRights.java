package ai.backfuture.worker.exchange.gateio;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The groups of calls that a key may make, each read-only or not; a group that is not listed is off.
 *
 * <p>No group of withdrawals is documented, so that none is listed says nothing.
 *
 * @param writes for each group that is listed whether it may do more than read
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#query-all-main-account-key-information">Gate.io: key
 *     information</a>
 */
record GateIoRights(Map<String, PermissionState> writes) {

    private static final String SPOT = "spot";
    private static final String FUTURES = "futures";
    private static final String WITHDRAWALS = "withdraw";
    private static final String MOVES_FUNDS_INSIDE = "wallet";
    private static final Set<String> OTHERS = Set.of(
            "delivery",
            "earn",
            "custody",
            "options",
            "account",
            "loan",
            "margin",
            "unified",
            "copy",
            "pilot",
            "otc",
            "alpha",
            "crossx");

    static GateIoRights of(JsonNode groups) {
        Map<String, PermissionState> writes = new TreeMap<>();
        for (JsonNode group : groups) {
            String name = group.path("name").asText("").strip().toLowerCase(Locale.ROOT);
            writes.merge(name, writes(group.path("read_only")), GateIoRights::stronger);
        }
        return new GateIoRights(writes);
    }

    private static PermissionState writes(JsonNode readOnly) {
        if (!readOnly.isBoolean()) {
            return PermissionState.UNVERIFIABLE;
        }
        return readOnly.asBoolean() ? PermissionState.CONFIRMED_OFF : PermissionState.CONFIRMED_ON;
    }

    private static PermissionState stronger(PermissionState one, PermissionState other) {
        if (one == PermissionState.CONFIRMED_ON || other == PermissionState.CONFIRMED_ON) {
            return PermissionState.CONFIRMED_ON;
        }
        return one == other ? one : PermissionState.UNVERIFIABLE;
    }

    /** A connection that is for futures alone fails where it is told that futures are missing. */
    boolean reads(Set<Market> markets) {
        return !markets.contains(Market.SPOT) || writes.containsKey(SPOT);
    }

    PermissionState tradesSpot() {
        return writes.getOrDefault(SPOT, PermissionState.CONFIRMED_OFF);
    }

    PermissionState tradesFutures() {
        return writes.getOrDefault(FUTURES, PermissionState.CONFIRMED_OFF);
    }

    PermissionState withdraws() {
        return writes.entrySet().stream()
                .filter(group -> group.getKey().startsWith(WITHDRAWALS))
                .map(Map.Entry::getValue)
                .reduce(GateIoRights::stronger)
                .orElse(PermissionState.UNVERIFIABLE);
    }

    boolean movesFundsInside() {
        return writes.get(MOVES_FUNDS_INSIDE) == PermissionState.CONFIRMED_ON;
    }

    List<String> unknown() {
        return writes.keySet().stream()
                .filter(name -> !name.equals(SPOT)
                        && !name.equals(FUTURES)
                        && !name.equals(MOVES_FUNDS_INSIDE)
                        && !name.startsWith(WITHDRAWALS)
                        && !OTHERS.contains(name))
                .toList();
    }
}
