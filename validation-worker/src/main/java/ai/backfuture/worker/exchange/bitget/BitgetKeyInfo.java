package ai.backfuture.worker.exchange.bitget;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads Bitget's two descriptions of a key, one per kind of account. */
final class BitgetKeyInfo {

    private BitgetKeyInfo() {}

    /** @param ofClassic what to ask where a classic account is described after all */
    static Reading unified(BitgetAnswers.Data answer, Call ofClassic) {
        JsonNode info = answer.data();
        if (!info.path("permissions").isArray()) {
            return Read.lacks("the key's permissions");
        }
        BitgetUnifiedRights rights =
                new BitgetUnifiedRights(BitgetUnifiedRights.Mode.of(info.path("permType")), codes(info, "permissions"));
        if (rights.areClassic()) {
            return new Reading.Instead(ofClassic);
        }
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.TRADE_SPOT, rights.trades())
                .permission(Permission.TRADE_FUTURES, rights.trades())
                .permission(Permission.WITHDRAW, rights.withdraws())
                .permission(Permission.IP_RESTRICTION, restricted(info.path("ips")));
        if (rights.mode() != BitgetUnifiedRights.Mode.UNKNOWN) {
            facts.permission(Permission.READ, true);
        }
        rights.unknown().forEach(facts::unknownPermission);
        Json.code(info.path("uid")).ifPresent(facts::accountUid);
        return new Reading.Learnt(facts.build());
    }

    static Reading classic(BitgetAnswers.Data answer, Set<Market> markets) {
        JsonNode info = answer.data();
        if (!info.path("authorities").isArray()) {
            return Read.lacks("the key's permissions");
        }
        BitgetClassicRights rights = new BitgetClassicRights(codes(info, "authorities"));
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.READ, rights.reads(markets))
                .permission(Permission.TRADE_SPOT, rights.tradesSpot())
                .permission(Permission.TRADE_FUTURES, rights.tradesFutures())
                .permission(Permission.WITHDRAW, rights.withdraws())
                .permission(Permission.IP_RESTRICTION, restricted(info.path("ips")));
        rights.unknown().forEach(facts::unknownPermission);
        if (rights.movesFundsInside()) {
            facts.movesFundsInside();
        }
        Json.code(info.path("userId")).ifPresent(facts::accountUid);
        return new Reading.Learnt(facts.build());
    }

    private static SortedSet<String> codes(JsonNode info, String list) {
        SortedSet<String> codes = new TreeSet<>();
        for (JsonNode code : info.path(list)) {
            codes.add(code.asText("").strip().toLowerCase(Locale.ROOT));
        }
        codes.remove("");
        return codes;
    }

    /** A list of addresses as one text; where there is none at all, nothing is known. */
    private static PermissionState restricted(JsonNode addresses) {
        if (addresses.isTextual()) {
            return addresses.asText().isBlank() ? PermissionState.CONFIRMED_OFF : PermissionState.CONFIRMED_ON;
        }
        if (addresses.isArray() && !addresses.isEmpty()) {
            return PermissionState.CONFIRMED_ON;
        }
        return addresses.isNull() || addresses.isArray() ? PermissionState.CONFIRMED_OFF : PermissionState.UNVERIFIABLE;
    }
}
