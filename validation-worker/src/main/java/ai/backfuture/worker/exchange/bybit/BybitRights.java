package ai.backfuture.worker.exchange.bybit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rights of a key as Bybit groups them; a group that is no list is taken as not told. New groups appear over time.
 *
 * <p>The lists of a key that only reads stay filled: they alone do not mean that it may trade.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/user/apikey-info">Bybit: API key information</a>
 */
record BybitRights(Map<String, List<String>> groups) {

    private static final String WALLET = "Wallet";
    private static final Set<String> MOVES_OWN_FUNDS = Set.of("AccountTransfer", "SubMemberTransfer");
    private static final Set<String> OTHERS_OF_WALLET = Set.of("SubMemberTransferList");

    /** Groups whose rights let money move without being a withdrawal. */
    private static final Set<String> MOVES_FUNDS =
            Set.of("FiatP2P", "FiatBitPay", "FiatConvertBroker", "BitCard", "Earn");

    private static final Set<String> OTHERS = Set.of(
            WALLET,
            "ContractTrade",
            "Spot",
            "Options",
            "Derivatives",
            "Exchange",
            "Affiliate",
            "BlockTrade",
            "CopyTrading",
            "NFT");

    static BybitRights of(JsonNode permissions) {
        Map<String, List<String>> groups = new TreeMap<>();
        permissions.properties().forEach(group -> {
            if (group.getValue().isArray()) {
                List<String> rights = new ArrayList<>();
                group.getValue().forEach(right -> rights.add(right.asText("")));
                groups.put(group.getKey(), List.copyOf(rights));
            }
        });
        return new BybitRights(groups);
    }

    /** Empty when the group was not told. */
    Optional<Boolean> has(String group, String right) {
        return Optional.ofNullable(groups.get(group)).map(rights -> rights.contains(right));
    }

    /** Empty when the group that would hold it was not told. */
    Optional<Boolean> withdraws() {
        boolean on = groups.values().stream().flatMap(List::stream).anyMatch(right -> right.toLowerCase(Locale.ROOT)
                .contains("withdraw"));
        return on || groups.containsKey(WALLET) ? Optional.of(on) : Optional.empty();
    }

    boolean movesFundsInside() {
        return wallet().stream().anyMatch(MOVES_OWN_FUNDS::contains)
                || MOVES_FUNDS.stream().anyMatch(group -> !groups.getOrDefault(group, List.of())
                        .isEmpty());
    }

    List<String> unknown() {
        List<String> unknown = new ArrayList<>(wallet().stream()
                .filter(right -> !MOVES_OWN_FUNDS.contains(right)
                        && !OTHERS_OF_WALLET.contains(right)
                        && !right.toLowerCase(Locale.ROOT).contains("withdraw"))
                .toList());
        groups.forEach((group, rights) -> {
            if (!rights.isEmpty() && !OTHERS.contains(group) && !MOVES_FUNDS.contains(group)) {
                unknown.add(group);
            }
        });
        return unknown;
    }

    private List<String> wallet() {
        return groups.getOrDefault(WALLET, List.of());
    }
}
