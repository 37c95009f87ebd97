package ai.backfuture.worker.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All cases of all exchanges, many at a time, each on a bench that nobody else uses meanwhile. */
final class Run {

    private static final int BENCHES = 10;

    private final List<ConformanceTable> tables;
    private final Map<String, Future<Result>> results = new LinkedHashMap<>();

    private Run(List<ConformanceTable> tables) {
        this.tables = tables;
    }

    /** How a case ended, and in what it should have ended otherwise. */
    record Result(Outcome outcome, int roundTrips, List<String> differences) {}

    /** Blocks until all of them are through. */
    static Run of(List<ConformanceTable> tables) {
        Run run = new Run(tables);
        List<Bench> benches = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(BENCHES)) {
            BlockingQueue<Bench> free = new ArrayBlockingQueue<>(BENCHES);
            for (int bench = 0; bench < BENCHES; bench++) {
                benches.add(new Bench());
                free.add(benches.getLast());
            }
            for (ConformanceTable table : tables) {
                for (Row.Ends row : table.ends()) {
                    run.results.put(key(table, row.name()), workers.submit(() -> onAnyOf(free, table, row)));
                }
            }
        } finally {
            benches.forEach(Bench::close);
        }
        return run;
    }

    List<ConformanceTable> tables() {
        return tables;
    }

    Result result(ConformanceTable table, String name) {
        Future<Result> result = results.get(key(table, name));
        if (result == null) {
            throw new IllegalArgumentException("no such case was run: " + key(table, name));
        }
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(key(table, name) + " could not be run", e.getCause());
        }
    }

    private static Result onAnyOf(BlockingQueue<Bench> free, ConformanceTable table, Row.Ends row)
            throws InterruptedException {
        Bench bench = free.take();
        try {
            Outcome outcome = bench.run(table, row);
            List<String> differences = new ArrayList<>(Comparison.differences(row, outcome));
            int roundTrips = 0;
            if (row.name().startsWith("valid-")) {
                String markets = row.markets().size() > 1
                        ? "BOTH"
                        : row.markets().iterator().next().name();
                int expected = table.traits().roundTrips(markets);
                roundTrips = bench.roundTrips(table, row, expected);
                if (roundTrips != expected) {
                    differences.add("round trips: " + expected + " expected, " + roundTrips + " found");
                }
            }
            return new Result(outcome, roundTrips, differences);
        } finally {
            free.add(bench);
        }
    }

    private static String key(ConformanceTable table, String name) {
        return table.exchange() + " " + name;
    }
}
