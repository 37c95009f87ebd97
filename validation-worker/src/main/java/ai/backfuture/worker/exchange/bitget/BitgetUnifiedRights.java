package ai.backfuture.worker.exchange.bitget;

import ai.backfuture.contracts.PermissionState;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;

/**
 * The rights of a unified account's key: one right to trade, spot and futures alike, and one mode for all of them.
 *
 * @see <a href="https://www.bitget.com/api-doc/uta/account/Get-Account-Info">Bitget: get account info, unified</a>
 */
record BitgetUnifiedRights(Mode mode, SortedSet<String> codes) {

    private static final String TRADE = "uta_trade";
    /** Reading balances needs it, so that it also covers own transfers is nothing that a user could switch off. */
    private static final String MANAGE = "uta_mgt";

    private static final Set<String> OTHERS = Set.of("copy_futures_position", "copy_futures_order");

    enum Mode {
        READ_ONLY,
        READ_AND_WRITE,
        UNKNOWN;

        /** Its spelling varies; the letters do not. */
        static Mode of(JsonNode text) {
            return switch (text.asText("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
                case "readonly" -> READ_ONLY;
                case "readandwrite", "readwrite" -> READ_AND_WRITE;
                default -> UNKNOWN;
            };
        }
    }

    PermissionState trades() {
        if (!codes.contains(TRADE)) {
            return PermissionState.CONFIRMED_OFF;
        }
        return switch (mode) {
            case READ_AND_WRITE -> PermissionState.CONFIRMED_ON;
            case READ_ONLY -> PermissionState.CONFIRMED_OFF;
            case UNKNOWN -> PermissionState.UNVERIFIABLE;
        };
    }

    /** Whatever the mode: a right to withdraw is never taken for harmless, and an unknown one might be that. */
    PermissionState withdraws() {
        if (codes.stream().anyMatch(code -> code.contains("withdraw"))) {
            return PermissionState.CONFIRMED_ON;
        }
        return unknown().isEmpty() ? PermissionState.CONFIRMED_OFF : PermissionState.UNVERIFIABLE;
    }

    /** Whether these are no rights of a unified account, but of a classic one. */
    boolean areClassic() {
        return !codes.contains(TRADE)
                && !codes.contains(MANAGE)
                && codes.stream().anyMatch(BitgetClassicRights::isOne);
    }

    List<String> unknown() {
        return codes.stream()
                .filter(code -> !code.equals(TRADE)
                        && !code.equals(MANAGE)
                        && !OTHERS.contains(code)
                        && !code.contains("withdraw"))
                .toList();
    }
}
