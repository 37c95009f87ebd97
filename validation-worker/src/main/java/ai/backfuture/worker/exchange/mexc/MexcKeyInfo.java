package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.DaysLeft;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads MEXC's description of a key.
 *
 * <p>What {@code GET /api/v3/account} says about trading and withdrawing describes the account, not the key, and is
 * never looked at.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/spot-account-trade/query-api-key-info">MEXC: query API key
 *     info</a>
 */
final class MexcKeyInfo {

    /** A key that is bound to no address dies by itself. */
    private static final Duration LIFE_WHEN_UNBOUND = Duration.ofDays(90);

    private static final Duration A_DAY = Duration.ofDays(1);

    private MexcKeyInfo() {}

    static Reading read(MexcAnswers.Data answer, Set<Market> markets, Instant now) {
        JsonNode info = answer.data();
        JsonNode status = info.path("status");
        JsonNode permissions = info.path("permissions");
        if (!status.isTextual() || !permissions.isTextual()) {
            return Read.lacks("the key's permissions or status");
        }
        if (!status.asText().equals("VALID")) {
            return new Reading.Refused(notValid(status.asText()));
        }
        MexcRights rights = MexcRights.of(permissions.asText());
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.READ, rights.reads(markets))
                .permission(Permission.TRADE_SPOT, rights.has("SPOT_DEAL_WRITE"))
                .permission(Permission.TRADE_FUTURES, rights.has("CONTRACT_DEAL_WRITE"))
                .permission(Permission.WITHDRAW, rights.withdraws());
        JsonNode list = info.path("ipWhiteList");
        boolean bound = !list.asText("").isBlank();
        if (list.isTextual() || list.isNull()) {
            facts.permission(Permission.IP_RESTRICTION, list.isTextual() && bound);
        }
        if (rights.movesFundsInside()) {
            facts.movesFundsInside();
        }
        rights.unknown().forEach(facts::unknownPermission);
        facts.expiresAt(expiresAt(info, bound, now).orElse(null));
        return new Reading.Learnt(facts.build());
    }

    /** Only {@code VALID} is known; a status that speaks of expiry is believed, anything else is a bad key. */
    private static Refusal notValid(String status) {
        boolean expired = status.toUpperCase(Locale.ROOT).contains("EXPIRE");
        return Refusal.of(expired ? Reason.KEY_EXPIRED : Reason.INVALID_KEY, status)
                .with("the exchange says that the key is not valid");
    }

    /** To the second where the key's age tells it; else from the whole days that are left. */
    private static Optional<Instant> expiresAt(JsonNode info, boolean bound, Instant now) {
        Optional<Instant> byDays = DaysLeft.end(info.path("remainingValidity"), now);
        Optional<Instant> byAge = bound
                ? Optional.empty()
                : Json.timestamp(info.path("createTime")).map(created -> created.plus(LIFE_WHEN_UNBOUND));
        if (byDays.isEmpty()) {
            return byAge;
        }
        Instant daysEnd = byDays.get();
        return Optional.of(
                byAge.filter(age -> Duration.between(daysEnd, age).abs().compareTo(A_DAY.multipliedBy(2)) < 0)
                        .filter(age -> age.isAfter(now))
                        .orElse(daysEnd));
    }
}
