package ai.backfuture.worker.exchange.okx;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads OKX's description of the account and of the key that asks. There is one right to trade; whether it covers futures
 * is decided by the mode of the account. An answer that lacks the rights tells none of them, and since OKX could tell
 * them, no statement takes their place.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-account-configuration">OKX: get account
 *     configuration</a>
 */
final class OkxKeyInfo {

    private static final String READS = "read_only";
    private static final String TRADES = "trade";
    private static final String WITHDRAWS = "withdraw";
    private static final Set<String> KNOWN = Set.of(READS, TRADES, WITHDRAWS);

    /** The account's mode from which on it has futures. */
    private static final int WITH_FUTURES = 2;

    private OkxKeyInfo() {}

    static Reading read(JsonNode data) {
        JsonNode account = data.path(0);
        if (!account.isObject()) {
            return Read.lacks("the account's configuration");
        }
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO);
        if (account.path("perm").isTextual()) {
            rights(account, facts);
        }
        if (account.path("ip").isTextual()) {
            facts.permission(
                    Permission.IP_RESTRICTION, !account.path("ip").asText().isBlank());
        }
        Json.code(account.path("uid")).ifPresent(facts::accountUid);
        return new Reading.Learnt(facts.build());
    }

    private static void rights(JsonNode account, Facts.Builder facts) {
        Set<String> rights = Arrays.stream(account.path("perm").asText().split(",", -1))
                .map(String::strip)
                .filter(right -> !right.isEmpty())
                .collect(Collectors.toSet());
        boolean trades = rights.contains(TRADES);
        facts.permission(Permission.READ, rights.contains(READS)).permission(Permission.TRADE_SPOT, trades);
        Json.code(account.path("acctLv"))
                .filter(level -> level.matches("[0-9]{1,2}"))
                .ifPresent(level ->
                        facts.permission(Permission.TRADE_FUTURES, trades && Integer.parseInt(level) >= WITH_FUTURES));
        rights.stream().filter(right -> !KNOWN.contains(right)).forEach(facts::unknownPermission);
        if (rights.contains(WITHDRAWS)) {
            facts.permission(Permission.WITHDRAW, true);
        } else if (KNOWN.containsAll(rights)) {
            facts.permission(Permission.WITHDRAW, false);
        }
    }
}
