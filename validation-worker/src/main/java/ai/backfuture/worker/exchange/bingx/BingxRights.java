package ai.backfuture.worker.exchange.bingx;

import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rights of a key in the two shapes in which BingX lists them: numbers, as its servers answer, or named switches, as
 * its documents print. Both may say something; what neither says is not known.
 *
 * <p>One number has been seen and is documented nowhere. Such a number might stand for withdrawal, so with it nothing is
 * said about withdrawal, and nothing where neither number list nor switch tells it.
 */
final class BingxRights {

    private static final Map<Permission, String> NUMBERS = Map.of(
            Permission.TRADE_SPOT, "1",
            Permission.READ, "2",
            Permission.TRADE_FUTURES, "3",
            Permission.WITHDRAW, "5");
    private static final Map<Permission, String> SWITCHES = Map.of(
            Permission.TRADE_SPOT, "enableSpotAndMarginTrading",
            Permission.READ, "enableReading",
            Permission.TRADE_FUTURES, "enableFutures",
            Permission.WITHDRAW, "enableWithdrawals");

    /** Between the owner's own accounts, and out of sub-accounts. */
    private static final Set<String> MOVE_FUNDS = Set.of("4", "7");

    private static final Set<String> SWITCHES_THAT_MOVE_FUNDS =
            Set.of("permitsUniversalTransfer", "enableInternalTransfer");

    private final JsonNode info;
    private final Optional<Set<String>> numbers;

    BingxRights(JsonNode info) {
        this.info = info;
        this.numbers = numbers(info.path("permissions"));
    }

    private static Optional<Set<String>> numbers(JsonNode list) {
        if (list.isArray()) {
            // what is neither number nor text counts as a right that we do not know
            return Optional.of(StreamSupport.stream(list.spliterator(), false)
                    .map(one -> Json.code(one).map(String::strip).orElse("?"))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        return list.isTextual()
                ? Optional.of(Arrays.stream(list.asText().split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)))
                : Optional.empty();
    }

    /** Whether the answer describes rights at all. */
    boolean told() {
        return numbers.isPresent()
                || SWITCHES.values().stream().anyMatch(name -> info.path(name).isBoolean());
    }

    void tell(Facts.Builder facts) {
        for (Permission permission : NUMBERS.keySet()) {
            facts.permission(permission, state(permission));
        }
        unknown().forEach(facts::unknownPermission);
        boolean moves = numbers.stream().flatMap(Set::stream).anyMatch(MOVE_FUNDS::contains)
                || SWITCHES_THAT_MOVE_FUNDS.stream()
                        .anyMatch(name -> info.path(name).asBoolean(false));
        if (moves) {
            facts.movesFundsInside();
        }
    }

    private PermissionState state(Permission permission) {
        JsonNode named = info.path(SWITCHES.get(permission));
        boolean on =
                numbers.filter(set -> set.contains(NUMBERS.get(permission))).isPresent()
                        || (named.isBoolean() && named.asBoolean());
        if (on) {
            return PermissionState.CONFIRMED_ON;
        }
        boolean listed = numbers.isPresent()
                && (permission != Permission.WITHDRAW || unknown().findAny().isEmpty());
        return named.isBoolean() || listed ? PermissionState.CONFIRMED_OFF : PermissionState.UNVERIFIABLE;
    }

    private Stream<String> unknown() {
        return numbers.stream()
                .flatMap(Set::stream)
                .filter(number -> !NUMBERS.containsValue(number) && !MOVE_FUNDS.contains(number));
    }
}
