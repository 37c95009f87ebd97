package ai.backfuture.worker.exchange.kucoin;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads KuCoin's description of a key.
 *
 * <p>The right to withdraw is called {@code Transfer} there; {@code InnerTransfer} only moves funds between the owner's
 * accounts. A right that we do not know might be one to withdraw, so with it nothing is said about withdrawal.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rest/account-info/account-funding/get-apikey-info">KuCoin: get API key
 *     info</a>
 */
final class KuCoinKeyInfo {

    private static final Set<String> WITHDRAWS = Set.of("transfer", "withdrawal", "withdraw");
    private static final Set<String> TRADES_SPOT = Set.of("spot", "trade");
    private static final String READS = "general";
    private static final String TRADES_FUTURES = "futures";
    private static final String MOVES_INSIDE = "innertransfer";
    private static final Set<String> HARMLESS = Set.of("margin", "earn");

    private KuCoinKeyInfo() {}

    static Reading read(KuCoinAnswers.Data answer) {
        JsonNode data = answer.data();
        JsonNode permission = data.path("permission");
        if (!permission.isTextual()) {
            return Read.lacks("the key's permissions");
        }
        Map<String, String> rights = rights(permission.asText());
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.READ, rights.containsKey(READS))
                .permission(Permission.TRADE_SPOT, TRADES_SPOT.stream().anyMatch(rights::containsKey))
                .permission(Permission.TRADE_FUTURES, rights.containsKey(TRADES_FUTURES))
                .permission(Permission.WITHDRAW, withdraw(rights));
        ipRestriction(data, facts);
        rights.entrySet().stream()
                .filter(right -> !known(right.getKey()))
                .forEach(right -> facts.unknownPermission(right.getValue()));
        if (rights.containsKey(MOVES_INSIDE)) {
            facts.movesFundsInside();
        }
        Json.epochMillis(data.path("expiredAt")).ifPresent(facts::expiresAt);
        Json.code(data.path("uid")).ifPresent(facts::accountUid);
        return new Reading.Learnt(facts.build());
    }

    private static Map<String, String> rights(String list) {
        Map<String, String> rights = new TreeMap<>();
        Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(right -> !right.isEmpty())
                .forEach(right -> rights.put(right.toLowerCase(Locale.ROOT), right));
        return rights;
    }

    private static PermissionState withdraw(Map<String, String> rights) {
        if (WITHDRAWS.stream().anyMatch(rights::containsKey)) {
            return PermissionState.CONFIRMED_ON;
        }
        return rights.keySet().stream().allMatch(KuCoinKeyInfo::known)
                ? PermissionState.CONFIRMED_OFF
                : PermissionState.UNVERIFIABLE;
    }

    /** The field is a newer one and may be absent; then nothing is known. */
    private static void ipRestriction(JsonNode data, Facts.Builder facts) {
        JsonNode list = data.path("ipWhitelist");
        if (list.isTextual() || list.isNull()) {
            facts.permission(Permission.IP_RESTRICTION, !list.asText("").isBlank() && !list.isNull());
        } else {
            facts.permission(Permission.IP_RESTRICTION, PermissionState.UNVERIFIABLE);
        }
    }

    private static boolean known(String right) {
        return right.equals(READS)
                || right.equals(TRADES_FUTURES)
                || right.equals(MOVES_INSIDE)
                || TRADES_SPOT.contains(right)
                || WITHDRAWS.contains(right)
                || HARMLESS.contains(right);
    }
}
