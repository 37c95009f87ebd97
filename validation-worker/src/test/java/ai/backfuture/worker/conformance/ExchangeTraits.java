package ai.backfuture.worker.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all cases of one exchange, from the table of its settings.
 *
 * @param name as people write it
 * @param usual the evidence of a key with all that is needed and no more
 * @param alwaysStated the owner's statement about withdrawal is needed here
 * @param usualTraits what every account of the cases is, unless its own row says otherwise
 * @param keyInfoPath the path of the call that tells the rights of the key
 * @param balancePath the path of a call that proves the spot balance readable
 */
record ExchangeTraits(
        String name,
        String usual,
        boolean alwaysStated,
        Map<String, String> usualTraits,
        String keyInfoPath,
        String balancePath,
        Map<String, Map<String, Integer>> numbers) {

    private static final Pattern TERM = Pattern.compile("(?:(\\d+) x )?(public|first|all|\\d+)");
    private static final Pattern PER_MARKET = Pattern.compile("(SPOT|FUTURES|BOTH) (\\d+)");

    static ExchangeTraits of(MarkdownTables tables) {
        Map<String, String> settings = new HashMap<>();
        tables.with("setting", "value").forEach(row -> settings.put(row.get("setting"), row.get("value")));
        Map<String, Map<String, Integer>> numbers = new HashMap<>();
        for (String counted : new String[] {"public calls", "first calls", "all calls", "round trips"}) {
            numbers.put(counted, perMarket(setting(settings, counted)));
        }
        return new ExchangeTraits(
                setting(settings, "name"),
                setting(settings, "usual evidence"),
                setting(settings, "statement about withdrawal").equals("needed"),
                traits(settings.get("usual trait")),
                setting(settings, "key info path"),
                setting(settings, "balance path"),
                numbers);
    }

    /** How often the exchange is called, as in {@code 2 x first + 1}. */
    int calls(String cell, String markets) {
        int sum = 0;
        for (String words : cell.split(" \\+ ", -1)) {
            Matcher term = TERM.matcher(words);
            if (!term.matches()) {
                throw new IllegalArgumentException("not understood as a number of calls: " + cell);
            }
            int times = term.group(1) == null ? 1 : Integer.parseInt(term.group(1));
            sum += times
                    * switch (term.group(2)) {
                        case "public", "first", "all" -> number(term.group(2) + " calls", markets);
                        default -> Integer.parseInt(term.group(2));
                    };
        }
        return sum;
    }

    /** How many answers a whole test has to wait for, one after the other. */
    int roundTrips(String markets) {
        return number("round trips", markets);
    }

    private int number(String setting, String markets) {
        return numbers.getOrDefault(setting, Map.of()).getOrDefault(markets, 0);
    }

    private static Map<String, Integer> perMarket(String value) {
        Map<String, Integer> numbers = new HashMap<>();
        PER_MARKET
                .matcher(value)
                .results()
                .forEach(found -> numbers.put(found.group(1), Integer.valueOf(found.group(2))));
        if (numbers.size() != 3) {
            throw new IllegalArgumentException("a number for SPOT, FUTURES and BOTH each is needed: " + value);
        }
        return numbers;
    }

    /** One trait and its value, as in {@code accountMode unified}. */
    private static Map<String, String> traits(@Nullable String nameAndValue) {
        if (nameAndValue == null) {
            return Map.of();
        }
        String[] words = nameAndValue.split(" ", 2);
        return Map.of(words[0], words[1]);
    }

    private static String setting(Map<String, String> settings, String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the setting is missing: " + name);
        }
        return value;
    }
}
