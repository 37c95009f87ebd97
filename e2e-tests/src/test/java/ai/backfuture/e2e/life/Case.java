package ai.backfuture.e2e.life;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Trigger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the judge keeps of one connection: what was told of it, what was asked about it, and the lease by his own count. */
final class Case {

    private static final long LEASE_IN_INTERVALS = 3;

    /** A test that went out, with what the exchange answered once it was asked. */
    static final class Question {

        final long sentAt;
        final boolean ofCandidate;
        final Trigger trigger;

        @Nullable
        Answer answer;

        Question(long sentAt, boolean ofCandidate, Trigger trigger) {
            this.trigger = trigger;
            this.sentAt = sentAt;
            this.ofCandidate = ofCandidate;
        }
    }

    final Held held;
    final Map<Long, Question> open = new HashMap<>(4);
    final Set<Changes.Moved> moved = new HashSet<>(4);
    ConnectionStatus status = ConnectionStatus.PENDING;
    ConnectionStatus before = ConnectionStatus.PENDING;
    long since;
    long version;
    long passedAt = Long.MIN_VALUE;
    long leaseEnd = Long.MIN_VALUE;
    long leaseCheckedAt = Span.NEVER;
    long lastHindered = Long.MIN_VALUE;
    boolean inUse;
    boolean refused;

    @Nullable
    String account;

    int changes;
    long lastEpisode;

    Case(Held held, long now) {
        this.held = held;
        this.since = now;
    }

    boolean leased() {
        return status == ConnectionStatus.ONLINE || status == ConnectionStatus.DEGRADED;
    }

    boolean leaving() {
        return status == ConnectionStatus.REMOVING || status == ConnectionStatus.REMOVED;
    }

    long interval() {
        return inUse ? Span.HOUR : Span.DAY;
    }

    /** A test was passed. */
    void renewed(long now, Key key) {
        passedAt = now;
        account = key.account;
        leaseEnd = now + LEASE_IN_INTERVALS * interval();
    }

    /** Strategies begin or cease to use it; a lease in use is a short one from then on. */
    void used(boolean nowInUse, long now) {
        inUse = nowInUse;
        if (inUse) {
            leaseEnd = Math.min(leaseEnd, now + LEASE_IN_INTERVALS * interval());
        }
    }

    /** Whether a key of that account may take over. */
    boolean takes(Key candidate) {
        return account == null || account.equals(candidate.account);
    }

    @Override
    public String toString() {
        return held.toString();
    }
}
