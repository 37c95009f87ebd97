package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads Binance's description of a key. A right that the answer lacks is not told: neither on nor off, and since the
 * exchange could tell it, no statement takes its place.
 *
 * @see <a href="https://developers.binance.com/docs/wallet/account/api-key-permission">Binance: API key permission</a>
 */
final class BinanceKeyInfo {

    private BinanceKeyInfo() {}

    static Reading read(BinanceAnswers.Data answer) {
        JsonNode info = answer.data();
        if (!info.path("enableReading").isBoolean()) {
            return Read.lacks("the key's rights");
        }
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO);
        tell(facts, Permission.READ, info.path("enableReading"));
        tell(facts, Permission.TRADE_SPOT, info.path("enableSpotAndMarginTrading"));
        tell(facts, Permission.TRADE_FUTURES, futures(info));
        tell(facts, Permission.WITHDRAW, info.path("enableWithdrawals"));
        tell(facts, Permission.IP_RESTRICTION, info.path("ipRestrict"));
        if (info.path("enableInternalTransfer").asBoolean(false)
                || info.path("permitsUniversalTransfer").asBoolean(false)) {
            facts.movesFundsInside();
        }
        Json.epochMillis(info.path("tradingAuthorityExpirationTime")).ifPresent(facts::expiresAt);
        return new Reading.Learnt(facts.build());
    }

    /** With portfolio margin the usual right does not apply and another takes its place. */
    private static JsonNode futures(JsonNode info) {
        JsonNode portfolio = info.path("enablePortfolioMarginTrading");
        return portfolio.asBoolean(false) ? portfolio : info.path("enableFutures");
    }

    private static void tell(Facts.Builder facts, Permission permission, JsonNode on) {
        if (on.isBoolean()) {
            facts.permission(permission, on.asBoolean());
        }
    }
}
