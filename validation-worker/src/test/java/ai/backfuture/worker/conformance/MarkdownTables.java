package ai.backfuture.worker.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a Markdown document: each row by the names of its columns, told apart by the first of them. */
record MarkdownTables(List<Map<String, String>> rows) {

    static MarkdownTables of(String resource) {
        try (InputStream document = MarkdownTables.class.getResourceAsStream(resource)) {
            if (document == null) {
                throw new IllegalArgumentException("there is no " + resource);
            }
            return parse(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MarkdownTables parse(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.startsWith("|")) {
                columns = List.of();
            } else if (columns.isEmpty()) {
                columns = cells(line);
            } else if (!line.startsWith("|---")) {
                rows.add(row(columns, cells(line)));
            }
        }
        return new MarkdownTables(rows);
    }

    /** The rows of the tables that have all of these columns. */
    List<Map<String, String>> with(String... columns) {
        return rows.stream()
                .filter(row -> row.keySet().containsAll(Arrays.asList(columns)))
                .toList();
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " cells are needed in " + cells);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            row.put(columns.get(column), cells.get(column));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
