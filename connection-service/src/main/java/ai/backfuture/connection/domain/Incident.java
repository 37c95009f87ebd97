package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Availability;
import java.time.Duration;
import java.time.Instant;

/**
 * How an exchange is, as the tests of different connections tell: one that fails for many has an incident, and nobody's
 * key is to blame.
 *
 * <p>A clock that is set back is believed: what is said to begin later than now has begun now.
 *
 * @param since when it came to be so
 */
public record Incident(Availability availability, Instant since) {

    /** One connection alone may fail for reasons of its own. */
    static final int MANY = 2;

    /** What is older says nothing about now. */
    public static final Duration MEMORY = Duration.ofMinutes(2);

    /** Re-tests come back within that time. */
    static final Duration RECOVERY = Duration.ofMinutes(2);

    /** While it lasts, one re-test in this time asks whether it is over. */
    public static final Duration PROBE_EVERY = Duration.ofSeconds(15);

    private static final double FIRST_SHARE = 0.1;

    /**
     * How the last tests of different connections went.
     *
     * @param answered connections to which it gave an answer, whatever it was
     * @param unavailable connections to which it gave none
     */
    public record Answers(long answered, long unavailable) {

        boolean fails() {
            return unavailable >= MANY && unavailable > answered;
        }

        boolean works() {
            return answered > 0 && answered >= unavailable;
        }
    }

    /** Nothing has been heard of it yet. */
    public static Incident unknown(Instant now) {
        return new Incident(Availability.UNKNOWN, now);
    }

    /** From when on answers count for the next decision. */
    public Instant counting(Instant now) {
        if (since.isAfter(now)) {
            return begun(now).counting(now);
        }
        Instant remembered = now.minus(availability == Availability.UNAVAILABLE ? PROBE_EVERY.multipliedBy(2) : MEMORY);
        return availability == Availability.UNKNOWN || availability == Availability.AVAILABLE
                ? remembered
                : remembered.isAfter(since) ? remembered : since;
    }

    /** How it is with these answers since {@link #counting}; the same value where nothing changes. */
    public Incident after(Answers answers, Instant now) {
        if (since.isAfter(now)) {
            return begun(now).after(answers, now);
        }
        return switch (availability) {
            case UNKNOWN, AVAILABLE ->
                answers.fails()
                        ? new Incident(Availability.UNAVAILABLE, now)
                        : availability == Availability.UNKNOWN && answers.answered() > 0
                                ? new Incident(Availability.AVAILABLE, now)
                                : this;
            case UNAVAILABLE -> answers.works() ? new Incident(Availability.RECOVERING, now) : this;
            case RECOVERING -> {
                if (answers.fails()) {
                    yield new Incident(Availability.UNAVAILABLE, now);
                }
                yield now.isBefore(since.plus(RECOVERY)) ? this : new Incident(Availability.AVAILABLE, now);
            }
        };
    }

    private Incident begun(Instant now) {
        return new Incident(availability, now);
    }

    /** The share of the quota that re-tests by ourselves may use; none while it lasts, but for a probe. */
    public double shareOfRetests(Instant now) {
        return switch (availability) {
            case UNKNOWN, AVAILABLE -> 1;
            case UNAVAILABLE -> 0;
            case RECOVERING ->
                Math.clamp(Duration.between(since, now).toMillis() / (double) RECOVERY.toMillis(), FIRST_SHARE, 1.0);
        };
    }
}
