package ai.backfuture.e2e.life;

import ai.backfuture.contracts.Reason;
import org.jspecify.annotations.Nullable;

/** A key at an exchange as it really is, which nobody on our side can see. */
final class Key {

    private static final long IDLE = 14 * Span.DAY;

    final long number;
    final String account;
    final boolean bound;
    final long expiresAt;
    private final boolean diesIdle;
    private @Nullable Reason flaw;
    private int turns;
    private long lastCall;

    /**
     * A key that works.
     *
     * @param number tells it from all others
     * @param account the account at the exchange that it belongs to
     * @param bound whether it works from our addresses only
     * @param expiresAt when it dies by itself
     * @param diesIdle whether it dies when nobody calls with it for two weeks
     */
    Key(long number, String account, boolean bound, long expiresAt, boolean diesIdle, long now) {
        this.number = number;
        this.account = account;
        this.bound = bound;
        this.expiresAt = expiresAt;
        this.diesIdle = diesIdle;
        this.lastCall = now;
    }

    void hurt(Reason reason) {
        flaw = reason;
        turns++;
    }

    void mended() {
        flaw = null;
        turns++;
    }

    /** What is wrong with it now; null while it lives. */
    @Nullable
    Reason flaw(long now) {
        if (flaw != null) {
            return flaw;
        }
        if (now >= expiresAt) {
            return Reason.KEY_EXPIRED;
        }
        return diesIdle && now - lastCall > IDLE ? Reason.INVALID_KEY : null;
    }

    boolean lives(long now) {
        return flaw(now) == null;
    }

    /** Whether its owner can set it right at the exchange. */
    boolean mendable(long now) {
        Reason reason = flaw(now);
        return reason != Reason.INVALID_KEY && reason != Reason.KEY_EXPIRED && reason != Reason.WRONG_PASSPHRASE;
    }

    /** Counts how often it was hurt and mended, so that one flaw is told from the next. */
    int turns() {
        return turns;
    }

    void called(long now) {
        lastCall = now;
    }
}
