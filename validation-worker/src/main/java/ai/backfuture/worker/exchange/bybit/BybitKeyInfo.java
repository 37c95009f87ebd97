package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads Bybit's description of a key. Whether it reads is left to the reads: there is no right of that name.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/user/apikey-info">Bybit: API key information</a>
 */
final class BybitKeyInfo {

    private static final Instant NO_END = Instant.parse("1970-12-31T00:00:00Z");

    private BybitKeyInfo() {}

    static Reading read(BybitAnswers answer) {
        return switch (answer) {
            case BybitAnswers.Data data
            when data.result().isObject() && !data.result().isEmpty() -> new Reading.Learnt(facts(data.result()));
            case BybitAnswers.Data data -> new Reading.Refused(data.lacks("the key's rights"));
            case BybitAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        };
    }

    private static Facts facts(JsonNode info) {
        BybitRights rights = BybitRights.of(info.path("permissions"));
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.TRADE_SPOT, trades(info, rights.has("Spot", "SpotTrade")))
                .permission(Permission.TRADE_FUTURES, trades(info, futures(rights)));
        // left out when not told: then a key is refused, whatever its owner states; a key that only reads can be
        // changed
        rights.withdraws().ifPresent(on -> facts.permission(Permission.WITHDRAW, on));
        Optional<Boolean> bound = bound(info.path("ips"));
        facts.permission(
                Permission.IP_RESTRICTION, bound.map(BybitKeyInfo::state).orElse(PermissionState.UNVERIFIABLE));
        if (rights.movesFundsInside()) {
            facts.movesFundsInside();
        }
        rights.unknown().forEach(facts::unknownPermission);
        if (!bound.orElse(false)) {
            expiresAt(info).ifPresent(facts::expiresAt);
        }
        Json.code(info.path("userID")).ifPresent(facts::accountUid);
        return facts.build();
    }

    private static Optional<Boolean> futures(BybitRights rights) {
        Optional<Boolean> contracts = rights.has("ContractTrade", "Order");
        Optional<Boolean> derivatives = rights.has("Derivatives", "DerivativesTrade");
        return contracts.filter(on -> on).or(() -> derivatives).or(() -> contracts);
    }

    private static PermissionState trades(JsonNode info, Optional<Boolean> listed) {
        return switch (Json.code(info.path("readOnly")).orElse("")) {
            case "0" -> listed.map(BybitKeyInfo::state).orElse(PermissionState.UNVERIFIABLE);
            case "1" -> PermissionState.CONFIRMED_OFF;
            default -> PermissionState.UNVERIFIABLE;
        };
    }

    /** Empty when not told. An asterisk stands for any address. */
    private static Optional<Boolean> bound(JsonNode addresses) {
        return addresses.isArray()
                ? Optional.of(StreamSupport.stream(addresses.spliterator(), false)
                        .map(address -> address.asText("").strip())
                        .anyMatch(address -> !address.isEmpty() && !address.equals("*")))
                : Optional.empty();
    }

    /** Days below zero, and a date of 1970, stand for no end. */
    private static Optional<Instant> expiresAt(JsonNode info) {
        JsonNode days = info.path("deadlineDay");
        return days.isIntegralNumber() && days.bigIntegerValue().signum() < 0
                ? Optional.empty()
                : Json.timestamp(info.path("expiredAt")).filter(NO_END::isBefore);
    }

    private static PermissionState state(boolean on) {
        return on ? PermissionState.CONFIRMED_ON : PermissionState.CONFIRMED_OFF;
    }
}
