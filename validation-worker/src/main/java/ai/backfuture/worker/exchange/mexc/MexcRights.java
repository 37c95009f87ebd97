package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.contracts.Market;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rights of a key as MEXC lists them. Its documents shorten some endings to {@code _R} and {@code _W}; here all
 * end in {@code _READ} or {@code _WRITE}.
 *
 * @see <a href="https://www.mexc.com/api-docs/broker/api-broker">MEXC: permissions of an API key</a>
 */
record MexcRights(Set<String> tokens) {

    private static final List<String> SPOT_READS = List.of("SPOT_ACCOUNT_READ", "SPOT_DEAL_READ");
    private static final List<String> FUTURES_READS = List.of("CONTRACT_ACCOUNT_READ", "CONTRACT_DEAL_READ");
    private static final Set<String> MOVES_FUNDS_INSIDE =
            Set.of("SPOT_TRANSFER_WRITE", "CONTRACT_ACCOUNT_WRITE", "SPOT_ACCOUNT_WRITE");
    private static final Set<String> OTHERS = Set.of(
            "SPOT_DEAL_WRITE", "CONTRACT_DEAL_WRITE", "SPOT_TRANSFER_READ", "SPOT_DEPOSIT_READ", "SPOT_DEPOSIT_WRITE");

    static MexcRights of(String list) {
        return new MexcRights(Arrays.stream(list.split(","))
                .map(token -> token.strip().toUpperCase(Locale.ROOT))
                .filter(token -> !token.isEmpty())
                .map(MexcRights::whole)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String whole(String token) {
        if (token.endsWith("_R")) {
            return token + "EAD";
        }
        return token.endsWith("_W") ? token + "RITE" : token;
    }

    boolean has(String token) {
        return tokens.contains(token);
    }

    /**
     * Spot or futures reading, whichever the connection uses; a futures connection whose key has no futures right at
     * all still reads, and fails where it is told that futures are missing.
     */
    boolean reads(Set<Market> markets) {
        boolean noFuturesRight = tokens.stream().noneMatch(token -> token.startsWith("CONTRACT_"));
        return markets.contains(Market.SPOT) || noFuturesRight
                ? tokens.containsAll(SPOT_READS)
                : tokens.containsAll(FUTURES_READS);
    }

    /** Any right about withdrawal that is more than reading. */
    boolean withdraws() {
        return tokens.stream().anyMatch(token -> token.contains("WITHDRAW") && !token.endsWith("_READ"));
    }

    boolean movesFundsInside() {
        return tokens.stream().anyMatch(MOVES_FUNDS_INSIDE::contains);
    }

    List<String> unknown() {
        return tokens.stream()
                .filter(token -> !SPOT_READS.contains(token)
                        && !FUTURES_READS.contains(token)
                        && !MOVES_FUNDS_INSIDE.contains(token)
                        && !OTHERS.contains(token)
                        && !token.contains("WITHDRAW"))
                .toList();
    }
}
