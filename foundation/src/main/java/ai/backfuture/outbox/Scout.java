package ai.backfuture.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks over many buckets with one statement, so that idle buckets cost nothing; finds what other instances commit, and
 * what this one committed shortly before a crash.
 */
final class Scout {

    private static final String FIND = """
        SELECT seen.snapshot, found.bucket
          FROM (SELECT pg_current_snapshot()::text AS snapshot) seen
          LEFT JOIN LATERAL (
               SELECT held.bucket FROM unnest(?::smallint[]) AS held (bucket)
                WHERE EXISTS (SELECT 1 FROM outbox WHERE bucket = held.bucket AND tx >= ?::xid8)
                   OR EXISTS (SELECT 1 FROM outbox WHERE bucket = held.bucket AND tx = ANY (?::xid8[]))) found
            ON true
        """;

    private static final String BACKLOG = """
        SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(created_at)) * 1000, 0)::bigint
          FROM outbox WHERE bucket = ANY (?::smallint[])
        """;

    private final RelayConnections connections;

    Scout(RelayConnections connections) {
        this.connections = connections;
    }

    /** Buckets that have rows which the earlier look could not see, and what this one can see. */
    record Findings(List<Integer> buckets, Snapshot snapshot) {}

    Findings look(Collection<Integer> buckets, Snapshot earlier) {
        return connections.use(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setObject(1, literal(buckets), Types.OTHER);
                select.setObject(2, Long.toString(earlier.end()), Types.OTHER);
                select.setObject(3, earlier.runningLiteral(), Types.OTHER);
                try (ResultSet rows = select.executeQuery()) {
                    List<Integer> found = new ArrayList<>();
                    rows.next();
                    Snapshot snapshot = Snapshot.parse(rows.getString(1));
                    do {
                        int bucket = rows.getInt(2);
                        if (!rows.wasNull()) {
                            found.add(bucket);
                        }
                    } while (rows.next());
                    return new Findings(found, snapshot);
                }
            }
        });
    }

    /** Counts what waits in these buckets; as dear as the backlog is long. */
    Backlog backlog(Collection<Integer> buckets) {
        return connections.use(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BACKLOG)) {
                select.setObject(1, literal(buckets), Types.OTHER);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new Backlog(row.getLong(1), Duration.ofMillis(row.getLong(2)));
                }
            }
        });
    }

    private static String literal(Collection<Integer> buckets) {
        return buckets.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
