package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.audit.domain.OrderedTest;
import ai.backfuture.connection.audit.domain.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Readings that wait for their explanation, and the tests that may be it. Inside the caller's transaction. */
public interface Readings {

    /** Keeps those that are new, and that are not older than the audit. */
    void keep(List<Reading> readings, Instant seenAt);

    /** Locks some of those that wait, the first ones first; skips those that others hold. */
    List<Waiting> lockWaiting(int limit);

    /** Locks the tests of these credentials, by path. */
    Map<String, List<OrderedTest>> lockTests(Collection<String> paths);

    /** The test has explained one more. */
    void count(OrderedTest test);

    /** They wait no more. */
    void settle(Collection<String> requestIds);

    /** Whose connection it is, or was. */
    Optional<String> ownerOf(UUID connectionId);

    /** Forgets tests that were ordered before that time. */
    int forgetTestsBefore(Instant time);

    /** One that waits. */
    record Waiting(Reading reading, Instant seenAt) {}
}
