package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.ArrayList;
import java.util.List;

/**
 * Neutral rights as the authorities of a classic key: the last letter tells reading from writing, and one that writes
 * also reads. The middle letter of {@code wtow} and {@code wwow} tells own transfers from withdrawals.
 *
 * @see <a href="https://www.bitget.com/api-doc/spot/account/Get-Account-Info">Account information</a>
 */
final class ClassicRights {

    static final String SPOT_READ = "stor";
    static final String SPOT_WRITE = "stow";
    static final String FUTURES_ORDERS_READ = "coor";
    static final String FUTURES_ORDERS_WRITE = "coow";
    static final String FUTURES_HOLDINGS_READ = "cpor";
    static final String FUTURES_HOLDINGS_WRITE = "cpow";
    static final String TRANSFER_WRITE = "wtow";
    static final String WITHDRAW = "wwow";

    private ClassicRights() {}

    static List<String> authorities(Account account) {
        List<String> authorities = new ArrayList<>();
        add(authorities, account, SPOT_READ, SPOT_WRITE, Right.TRADE_SPOT);
        add(authorities, account, FUTURES_ORDERS_READ, FUTURES_ORDERS_WRITE, Right.TRADE_FUTURES);
        add(authorities, account, FUTURES_HOLDINGS_READ, FUTURES_HOLDINGS_WRITE, Right.TRADE_FUTURES);
        add(authorities, account, "wtor", TRANSFER_WRITE, Right.INTERNAL_TRANSFER);
        if (account.may(Right.WITHDRAW)) {
            authorities.add(WITHDRAW);
        }
        return authorities;
    }

    private static void add(List<String> authorities, Account account, String read, String write, Right writing) {
        if (account.may(writing)) {
            authorities.add(write);
        } else if (account.may(Right.READ)) {
            authorities.add(read);
        }
    }

    static boolean grants(Account account, String authority) {
        List<String> authorities = authorities(account);
        return authorities.contains(authority) || (isReading(authority) && authorities.contains(area(authority) + "w"));
    }

    static String wording(String authority) {
        String name = name(authority);
        return isReading(authority) ? name + " read or " + name + " write" : name + " write";
    }

    private static boolean isReading(String authority) {
        return authority.endsWith("r");
    }

    private static String area(String authority) {
        return authority.substring(0, authority.length() - 1);
    }

    private static String name(String authority) {
        return switch (area(authority)) {
            case "sto" -> "spot order";
            case "coo" -> "future order";
            case "cpo" -> "future pos";
            case "wto" -> "transfer";
            default -> "withdraw";
        };
    }
}
