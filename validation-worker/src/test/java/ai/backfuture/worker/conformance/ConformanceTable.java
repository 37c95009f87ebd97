package ai.backfuture.worker.conformance;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.worker.conformance.Setup.Fault;
import ai.backfuture.worker.conformance.Setup.Reach;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is true of one exchange, case by case. Rows that hold for every exchange stand in a table of their own; a row of
 * the exchange itself takes their place or adds a case that only it has.
 */
record ConformanceTable(ExchangeId exchange, ExchangeTraits traits, Map<String, Row> rows, Map<String, Setup> setups) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "/conformance/";

    static boolean exists(ExchangeId exchange) {
        return ConformanceTable.class.getResource(FOLDER + exchange + ".md") != null;
    }

    static ConformanceTable of(ExchangeId exchange) {
        MarkdownTables own = MarkdownTables.of(FOLDER + exchange + ".md");
        ExchangeTraits traits = ExchangeTraits.of(own);
        Map<String, Row> rows = new LinkedHashMap<>();
        for (MarkdownTables tables : List.of(MarkdownTables.of(FOLDER + "every-exchange.md"), own)) {
            for (Map<String, String> cells : tables.with("case", "state")) {
                Row row = Row.of(cells, traits);
                rows.put(row.name(), row);
            }
        }
        return new ConformanceTable(exchange, traits, rows, setups(own, traits, rows));
    }

    /** The cases that have to be in the table and are not. */
    List<String> missing() {
        return Cases.all().keySet().stream()
                .filter(name -> !rows.containsKey(name))
                .toList();
    }

    List<Row.Ends> ends() {
        return rows.values().stream()
                .filter(Row.Ends.class::isInstance)
                .map(Row.Ends.class::cast)
                .toList();
    }

    Setup setup(Row row) {
        Setup setup = setups.get(row.name());
        if (setup == null) {
            throw new IllegalStateException("nothing tells how to bring about " + row.name());
        }
        return setup;
    }

    private static Map<String, Setup> setups(MarkdownTables own, ExchangeTraits traits, Map<String, Row> rows) {
        Map<String, Setup> setups = new LinkedHashMap<>(Cases.all());
        rows.keySet().forEach(name -> setups.putIfAbsent(name, Setup.ofGoodKey()));
        if (traits.alwaysStated()) {
            setups.replaceAll((name, setup) -> name.equals("withdrawal-unverifiable") ? setup : setup.stating());
        }
        traits.usualTraits().forEach((name, value) -> setups.replaceAll((row, setup) -> setup.trait(name, value)));
        List<String> strangers = new ArrayList<>();
        for (Map<String, String> cells : own.with("case", "what", "value")) {
            String name = cells.getOrDefault("case", "");
            Setup known = setups.get(name);
            if (known == null) {
                strangers.add(name);
            } else {
                setups.put(name, changed(known, cells.getOrDefault("what", ""), cells.getOrDefault("value", "")));
            }
        }
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException("set up, and in no row: " + strangers);
        }
        return setups;
    }

    /** What stands under "what": a trait, the rights, the scenario, the statement, or an answer in place of the usual one. */
    private static Setup changed(Setup setup, String what, String value) {
        String[] words = what.split(" ", -1);
        return switch (words[0]) {
            case "trait" -> setup.trait(words[1], value);
            case "rights" -> setup.rights(value.split(",\\s*", -1));
            case "scenario" -> setup.scenario(value);
            case "statement" -> setup.stating();
            case "answer" -> setup.with(answer(words, value, Reach.SIGNED_PATH));
            case "public" -> setup.with(answer(Arrays.copyOfRange(words, 1, words.length), value, Reach.PATH));
            default -> throw new IllegalArgumentException("not understood as a setup: " + what);
        };
    }

    /** {@code answer /path} or {@code answer 403 /path}, with the body in backticks; a path stands for all that begin so. */
    private static Fault answer(String[] words, String value, Reach reach) {
        String status = words.length == 3 ? words[1] : "200";
        String body = value.substring(1, value.length() - 1);
        String answer = JSON.createObjectNode()
                .put("status", Integer.parseInt(status))
                .put("body", body)
                .toString();
        return new Fault("answer", answer, reach, words[words.length - 1]);
    }
}
