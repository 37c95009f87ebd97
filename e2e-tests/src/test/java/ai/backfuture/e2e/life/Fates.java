package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What befalls keys at the exchanges: some are wrong from the start, some die or change later, some expire. */
final class Fates {

    private static final Set<ExchangeId> UNBOUND_DIE_IN_90_DAYS =
            Set.of(ExchangeId.MEXC, ExchangeId.GATEIO, ExchangeId.HTX, ExchangeId.BYBIT);
    private static final Set<ExchangeId> UNBOUND_DIE_IDLE = Set.of(ExchangeId.BINGX, ExchangeId.OKX);
    private static final double WRONG_FROM_THE_START = 0.06;
    private static final double NOT_YET_ALIVE = 0.01;
    private static final double HURT_LATER = 0.12;

    private final Timeline timeline;
    private final Judge judge;
    private final Chance chance;
    private final long end;
    private long keys;

    Fates(Timeline timeline, Judge judge, Chance chance, long end) {
        this.timeline = timeline;
        this.judge = judge;
        this.chance = chance;
        this.end = end;
    }

    /** A key of that account, made some days ago, with whatever is wrong with it. */
    Key newKey(String account, Exchange exchange) {
        long now = timeline.now();
        boolean bound = chance.happens(0.7);
        boolean dies = !bound && UNBOUND_DIE_IN_90_DAYS.contains(exchange.id());
        long madeAt = now - (chance.happens(0.5) ? 0 : chance.between(0, 30 * Span.DAY));
        long expires = dies ? madeAt + 90 * Span.DAY : Span.NEVER;
        Key key = new Key(keys++, account, bound, expires, !bound && UNBOUND_DIE_IDLE.contains(exchange.id()), now);
        if (chance.happens(WRONG_FROM_THE_START)) {
            key.hurt(chance.oneOf(List.of(
                    Reason.INVALID_KEY,
                    Reason.WRONG_PASSPHRASE,
                    Reason.WITHDRAWAL_ENABLED,
                    Reason.NO_TRADING_PERMISSION,
                    Reason.IP_NOT_ALLOWED)));
        } else if (chance.happens(NOT_YET_ALIVE)) {
            key.hurt(Reason.INVALID_KEY);
            timeline.after(20 * Span.SECOND, key::mended);
        }
        return key;
    }

    /** Lets time do its work on a key that serves this connection, or is to. */
    void follow(Held held, Key key) {
        if (key.expiresAt < end) {
            timeline.at(key.expiresAt, () -> expired(held, key));
        }
        if (chance.happens(HURT_LATER)) {
            timeline.at(chance.between(timeline.now() + Span.HOUR, end), () -> hurt(held, key));
        }
    }

    private void hurt(Held held, Key key) {
        if (key.lives(timeline.now())) {
            revoke(held, key, chance.oneOf(flaws(held)));
        }
    }

    private void expired(Held held, Key key) {
        judge.expired(held, key);
        judge.hurt(held, key);
    }

    void revoke(Held held, Key key, Reason reason) {
        key.hurt(reason);
        judge.hurt(held, key);
    }

    private static List<Reason> flaws(Held held) {
        List<Reason> flaws = new ArrayList<>(List.of(
                Reason.INVALID_KEY,
                Reason.INVALID_KEY,
                Reason.NO_TRADING_PERMISSION,
                Reason.NO_READ_PERMISSION,
                Reason.WITHDRAWAL_ENABLED,
                Reason.IP_NOT_ALLOWED,
                Reason.ACCOUNT_RESTRICTED,
                Reason.KEY_EXPIRED));
        if (held.now.markets().contains(Market.FUTURES)) {
            flaws.add(Reason.FUTURES_NOT_ENABLED);
        }
        return flaws;
    }
}
