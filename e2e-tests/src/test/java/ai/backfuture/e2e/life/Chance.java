package ai.backfuture.e2e.life;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that is the same in every run with the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** Another source, so that one part of the simulation does not shift the chance of another. */
    Chance ofItsOwn() {
        return new Chance(random.split());
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double share() {
        return random.nextDouble();
    }

    long between(long from, long until) {
        return from + (long) (random.nextDouble() * (until - from));
    }

    /** As likely between 3 and 6 minutes as between 4 and 8 hours. */
    long ofAnySize(long least, long most) {
        return (long) (least * Math.pow(most / (double) least, random.nextDouble()));
    }

    <T> T oneOf(List<T> those) {
        return those.get(random.nextInt(those.size()));
    }

    /** Of version 7 in form: the last 62 bits are chance. */
    UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() & ~(3L << 62)) | Long.MIN_VALUE);
    }
}
