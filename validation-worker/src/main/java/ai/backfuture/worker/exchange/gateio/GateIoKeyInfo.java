package ai.backfuture.worker.exchange.gateio;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Reads Gate.io's descriptions of keys: all keys of the account with their rights, or the asking key's without any.
 *
 * <p>In the list, keys are masked; the asking one is found by what is left of its name. Whether a key can withdraw is
 * not among the documented rights, and is given as beyond what this exchange tells.
 */
final class GateIoKeyInfo {

    /** A key that is bound to no address dies by itself. */
    private static final Duration LIFE_WHEN_UNBOUND = Duration.ofDays(90);

    private static final String NORMAL = "1";

    private GateIoKeyInfo() {}

    /** One source shows a list, another a single key without its name, which can only be the asking one. */
    static Reading ofKeys(JsonNode keys, Set<Market> markets, Instant now) {
        if (keys.isObject() && !keys.path("key").isTextual()) {
            return ofKey(keys, markets, now);
        }
        Iterable<JsonNode> listed = keys.isArray() ? keys : List.of(keys);
        return new Reading.Compared(credential -> {
            String name = credential.apiKey().revealText();
            List<JsonNode> ours = StreamSupport.stream(listed.spliterator(), false)
                    .filter(key -> GateIoMask.mayHide(key.path("key").asText(""), name))
                    .toList();
            return ours.size() == 1
                    ? ofKey(ours.getFirst(), markets, now)
                    : new Reading.Learnt(nothingTold().build());
        });
    }

    /** @see <a href="https://www.gate.com/docs/developers/apiv4/en/#retrieve-user-account-information">Gate.io: account
     *     detail</a> */
    static Reading ofDetail(JsonNode detail) {
        Facts.Builder facts =
                nothingTold().permission(Permission.IP_RESTRICTION, restricted(detail.path("ip_whitelist")));
        Json.code(detail.path("user_id")).ifPresent(facts::accountUid);
        return new Reading.Learnt(facts.build());
    }

    private static Reading ofKey(JsonNode key, Set<Market> markets, Instant now) {
        Optional<String> state = Json.code(key.path("state"));
        if (state.isPresent() && !state.get().equals(NORMAL)) {
            return new Reading.Refused(
                    Refusal.of(Reason.INVALID_KEY, null).with("the exchange says that the key is locked or frozen"));
        }
        if (!key.path("perms").isArray()) {
            return Read.lacks("the key's permissions");
        }
        GateIoRights rights = GateIoRights.of(key.path("perms"));
        PermissionState restricted = restricted(key.path("ip_whitelist"));
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.READ, rights.reads(markets))
                .permission(Permission.TRADE_SPOT, rights.tradesSpot())
                .permission(Permission.TRADE_FUTURES, rights.tradesFutures())
                .permission(Permission.WITHDRAW, rights.withdraws())
                .permission(Permission.IP_RESTRICTION, restricted);
        rights.unknown().forEach(facts::unknownPermission);
        if (rights.movesFundsInside()) {
            facts.movesFundsInside();
        }
        Json.code(key.path("user_id")).ifPresent(facts::accountUid);
        if (restricted == PermissionState.CONFIRMED_OFF) {
            facts.expiresAt(end(key, now).orElse(null));
        }
        return new Reading.Learnt(facts.build());
    }

    private static Facts.Builder nothingTold() {
        return Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.TRADE_SPOT, PermissionState.UNVERIFIABLE)
                .permission(Permission.TRADE_FUTURES, PermissionState.UNVERIFIABLE)
                .permission(Permission.WITHDRAW, PermissionState.UNVERIFIABLE)
                .permission(Permission.IP_RESTRICTION, PermissionState.UNVERIFIABLE);
    }

    /** By the key's age; a key that has been renewed since lives on, so an end that is past is none. */
    private static Optional<Instant> end(JsonNode key, Instant now) {
        return Json.epochSeconds(key.path("created_at"))
                .map(created -> created.plus(LIFE_WHEN_UNBOUND))
                .filter(end -> end.isAfter(now));
    }

    private static PermissionState restricted(JsonNode addresses) {
        if (!addresses.isArray() && !addresses.isNull()) {
            return PermissionState.UNVERIFIABLE;
        }
        return addresses.isEmpty() ? PermissionState.CONFIRMED_OFF : PermissionState.CONFIRMED_ON;
    }
}
