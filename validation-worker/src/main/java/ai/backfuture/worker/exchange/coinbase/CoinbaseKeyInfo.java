package ai.backfuture.worker.exchange.coinbase;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads Coinbase's description of a key. Its right to transfer covers sending funds off the platform. Which addresses it
 * is bound to is told by no call.
 *
 * @see <a href=
 *     "https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/data-api/get-api-key-permissions">Coinbase:
 *     get API key permissions</a>
 */
final class CoinbaseKeyInfo {

    private CoinbaseKeyInfo() {}

    static Reading read(JsonNode info) {
        if (!info.path("can_view").isBoolean()) {
            return Read.lacks("the key's rights");
        }
        PermissionState trades = state(info.path("can_trade"));
        return new Reading.Learnt(Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.READ, state(info.path("can_view")))
                .permission(Permission.TRADE_SPOT, trades)
                .permission(Permission.TRADE_FUTURES, trades)
                .permission(Permission.WITHDRAW, state(info.path("can_transfer")))
                .permission(Permission.IP_RESTRICTION, PermissionState.UNVERIFIABLE)
                .build());
    }

    private static PermissionState state(JsonNode on) {
        if (!on.isBoolean()) {
            return PermissionState.UNVERIFIABLE;
        }
        return on.asBoolean() ? PermissionState.CONFIRMED_ON : PermissionState.CONFIRMED_OFF;
    }
}
