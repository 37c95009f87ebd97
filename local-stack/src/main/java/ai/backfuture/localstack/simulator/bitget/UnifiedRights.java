package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.ArrayList;
import java.util.List;

/**
 * Neutral rights as those of a unified key, which has one right for spot and futures together and one word for the whole
 * key that tells reading from writing: whoever may trade anything here may trade everything.
 *
 * @see <a href="https://www.bitget.com/api-doc/uta/account/Get-Account-Info">Get account info</a>
 */
final class UnifiedRights {

    static final String MANAGE_READ = "uta manage read";
    static final String MANAGE_WRITE = "uta manage write";
    static final String TRADE_READ = "uta trade read";
    static final String TRADE_WRITE = "uta trade write";
    static final String WITHDRAW = "withdraw write";

    private UnifiedRights() {}

    static String type(Account account) {
        return writes(account) ? "read-and-write" : "read-only";
    }

    static List<String> permissions(Account account) {
        List<String> permissions = new ArrayList<>();
        if (account.may(Right.READ) || account.may(Right.INTERNAL_TRANSFER)) {
            permissions.add("uta_mgt");
        }
        if (trades(account) || (account.may(Right.READ) && !writes(account))) {
            permissions.add("uta_trade");
        }
        if (account.may(Right.WITHDRAW)) {
            permissions.add("withdraw");
        }
        return permissions;
    }

    static boolean grants(Account account, String right) {
        List<String> permissions = permissions(account);
        return switch (right) {
            case MANAGE_READ -> permissions.contains("uta_mgt");
            case MANAGE_WRITE -> permissions.contains("uta_mgt") && writes(account);
            case TRADE_READ -> permissions.contains("uta_trade");
            case TRADE_WRITE -> permissions.contains("uta_trade") && writes(account);
            default -> permissions.contains("withdraw");
        };
    }

    static String wording(String right) {
        return right.endsWith(" read") ? right + " or " + right.replace(" read", " write") : right;
    }

    private static boolean trades(Account account) {
        return account.may(Right.TRADE_SPOT) || account.may(Right.TRADE_FUTURES);
    }

    private static boolean writes(Account account) {
        return trades(account) || account.may(Right.WITHDRAW) || account.may(Right.INTERNAL_TRANSFER);
    }
}
