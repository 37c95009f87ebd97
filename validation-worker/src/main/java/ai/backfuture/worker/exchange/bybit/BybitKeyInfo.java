package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Reads Bybit's description of a key. The lists of rights stay filled on a key that is read-only, so the flag goes before
 * them; for withdrawing it does not, since its owner can flip it at any time.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/user/apikey-info">Bybit: get API key information</a>
 */
final class BybitKeyInfo {

    /** Groups by which money can leave in other ways than by a withdrawal. */
    private static final List<String> MONEY_MOVES =
            List.of("FiatP2P", "FiatBitPay", "FiatConvertBroker", "BitCard", "Earn");

    private BybitKeyInfo() {}

    static Reading read(JsonNode info) {
        JsonNode readOnly = info.path("readOnly");
        if (!readOnly.isIntegralNumber()) {
            return Read.lacks("whether the key is read-only");
        }
        JsonNode rights = info.path("permissions");
        boolean writes = readOnly.asInt() == 0;
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO).permission(Permission.READ, true);
        if (rights.isObject()) {
            facts.permission(Permission.TRADE_SPOT, writes && has(rights, "Spot", "SpotTrade"));
            facts.permission(
                    Permission.TRADE_FUTURES,
                    writes
                            && (has(rights, "ContractTrade", "Order")
                                    || has(rights, "Derivatives", "DerivativesTrade")));
            if (movesMoney(rights)) {
                facts.movesFundsInside();
            }
        }
        facts.permission(Permission.WITHDRAW, withdraw(rights));
        boundTo(info, facts);
        Json.code(info.path("userID")).ifPresent(facts::accountUid);
        return new Reading.Learnt(facts.build());
    }

    private static boolean movesMoney(JsonNode rights) {
        return MONEY_MOVES.stream().anyMatch(group -> !rights.path(group).isEmpty())
                || has(rights, "Wallet", "AccountTransfer")
                || has(rights, "Wallet", "SubMemberTransfer");
    }

    private static PermissionState withdraw(JsonNode rights) {
        if (!rights.path("Wallet").isArray()) {
            return PermissionState.UNVERIFIABLE;
        }
        return has(rights, "Wallet", "Withdraw") ? PermissionState.CONFIRMED_ON : PermissionState.CONFIRMED_OFF;
    }

    /** Only a key without addresses ends by itself. */
    private static void boundTo(JsonNode info, Facts.Builder facts) {
        JsonNode addresses = info.path("ips");
        if (!addresses.isArray()) {
            facts.permission(Permission.IP_RESTRICTION, PermissionState.UNVERIFIABLE);
            return;
        }
        boolean bound =
                addresses.valueStream().anyMatch(address -> !address.asText("*").equals("*"));
        facts.permission(Permission.IP_RESTRICTION, bound);
        boolean ends = info.path("deadlineDay").asInt(-1) >= 0;
        if (!bound && ends) {
            Json.timestamp(info.path("expiredAt")).ifPresent(facts::expiresAt);
        }
    }

    private static boolean has(JsonNode rights, String group, String right) {
        return rights.path(group).valueStream().anyMatch(one -> one.asText("").equals(right));
    }
}
