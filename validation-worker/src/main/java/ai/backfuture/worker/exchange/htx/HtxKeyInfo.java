package ai.backfuture.worker.exchange.htx;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.DaysLeft;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTX's description of a key. One right to trade covers spot and contracts, and moves funds between the owner's own
 * accounts too. A right that we do not know might be one to withdraw, so with it nothing is said about withdrawal.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#api-key-query">HTX: API key query</a>
 */
final class HtxKeyInfo {

    private static final String READS = "readonly";
    private static final String TRADES = "trade";
    private static final String WITHDRAWS = "withdraw";

    private HtxKeyInfo() {}

    /** @param uid the account that was asked about */
    static Reading read(HtxAnswers.Data answer, String uid, Instant now) {
        JsonNode keys = answer.data();
        // we asked for one key; of several, nobody can tell which is ours without comparing secrets
        if (!keys.isArray() || keys.size() != 1) {
            return Read.lacks("this key, and no other");
        }
        JsonNode key = keys.get(0);
        JsonNode permission = key.path("permission");
        if (!permission.isTextual()) {
            return Read.lacks("the key's permissions");
        }
        Map<String, String> rights = rights(permission.asText());
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.READ, rights.containsKey(READS))
                .permission(Permission.TRADE_SPOT, rights.containsKey(TRADES))
                .permission(Permission.TRADE_FUTURES, rights.containsKey(TRADES))
                .permission(Permission.WITHDRAW, withdraw(rights.keySet()))
                .permission(Permission.IP_RESTRICTION, bound(key.path("ipAddresses")))
                .accountUid(uid);
        rights.forEach((right, shown) -> {
            if (!known(right)) {
                facts.unknownPermission(shown);
            }
        });
        return switch (key.path("status").asText("")) {
            case "normal" ->
                new Reading.Learnt(
                        facts.expiresAt(DaysLeft.end(key.path("validDays"), now).orElse(null))
                                .build());
            // when it ended is not told, only that it has
            case "expired" -> new Reading.Learnt(facts.expiresAt(Instant.EPOCH).build());
            default ->
                new Reading.Refused(
                        Refusal.of(Reason.UNKNOWN, key.path("status").asText(""))
                                .with("the exchange describes the key's state in a word that we do not know"));
        };
    }

    /** A key of a sub-user may not ask; nothing then tells what it may do, nor that it belongs to a sub-user. */
    static Reading untold(@Nullable String uid) {
        return new Reading.Learnt(Facts.from(EvidenceSource.PROBE)
                .permission(Permission.TRADE_SPOT, PermissionState.UNVERIFIABLE)
                .permission(Permission.TRADE_FUTURES, PermissionState.UNVERIFIABLE)
                .permission(Permission.WITHDRAW, PermissionState.UNVERIFIABLE)
                .permission(Permission.IP_RESTRICTION, PermissionState.UNVERIFIABLE)
                .accountUid(uid)
                .build());
    }

    private static Map<String, String> rights(String list) {
        Map<String, String> rights = new TreeMap<>();
        Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(right -> !right.isEmpty())
                .forEach(right -> rights.put(right.toLowerCase(Locale.ROOT), right));
        return rights;
    }

    private static PermissionState withdraw(Set<String> rights) {
        if (rights.stream().anyMatch(right -> right.contains(WITHDRAWS))) {
            return PermissionState.CONFIRMED_ON;
        }
        return rights.stream().allMatch(HtxKeyInfo::known)
                ? PermissionState.CONFIRMED_OFF
                : PermissionState.UNVERIFIABLE;
    }

    private static PermissionState bound(JsonNode addresses) {
        if (!addresses.isTextual()) {
            return PermissionState.UNVERIFIABLE;
        }
        return addresses.asText().isBlank() ? PermissionState.CONFIRMED_OFF : PermissionState.CONFIRMED_ON;
    }

    private static boolean known(String right) {
        return right.equals(READS) || right.equals(TRADES) || right.contains(WITHDRAWS);
    }
}
