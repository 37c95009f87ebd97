package ai.backfuture.worker.domain;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import java.util.Optional;
import java.util.stream.Stream;

/** What the key may and must not do. Each is on, off, or not known; not known is never taken for either. */
final class RightSteps {

    private RightSteps() {}

    static Judged withdrawal(Case found) {
        Judged judged;
        if (isOn(found, Permission.WITHDRAW)) {
            judged = Judged.refused(StepName.WITHDRAWAL, Refusal.of(Reason.WITHDRAWAL_ENABLED, null));
        } else if (isOff(found, Permission.WITHDRAW)) {
            judged = Judged.passed(StepName.WITHDRAWAL, "the key cannot withdraw");
        } else if (statementCounts(found)) {
            judged = Judged.warned(StepName.WITHDRAWAL, "stated by the owner; the exchange does not tell");
        } else {
            judged = Judged.refused(StepName.WITHDRAWAL, Refusal.of(Reason.WITHDRAWAL_UNVERIFIED, null));
        }
        return judged.by(found.keyInfo().stream());
    }

    /** Only where the exchange definitively cannot tell; an answer that merely left it out is no such thing. */
    static boolean statementCounts(Case found) {
        return found.statements().withdrawalDisabled() && is(found, Permission.WITHDRAW, PermissionState.UNVERIFIABLE);
    }

    static Judged tradeSpot(Case found) {
        return trade(StepName.TRADE_SPOT, Market.SPOT, Reason.NO_TRADING_PERMISSION, found);
    }

    static Judged tradeFutures(Case found) {
        Optional<Heard> closed = found.markets().contains(Market.FUTURES)
                ? found.heard().stream().filter(RightSteps::saysNoFutures).findFirst()
                : Optional.empty();
        if (closed.isPresent() && !isOff(found, Permission.TRADE_FUTURES)) {
            Refusal refusal = closed.get().refusal().orElseThrow().as(Reason.FUTURES_NOT_ENABLED);
            return Judged.refused(StepName.TRADE_FUTURES, refusal).by(closed.stream());
        }
        return trade(StepName.TRADE_FUTURES, Market.FUTURES, Reason.FUTURES_NOT_ENABLED, found);
    }

    private static boolean saysNoFutures(Heard heard) {
        return heard.call().market() == Market.FUTURES
                && heard.refusal()
                        .filter(refusal -> refusal.reason() == Reason.FUTURES_NOT_ENABLED
                                || refusal.reason() == Reason.NO_TRADING_PERMISSION)
                        .isPresent();
    }

    private static Judged trade(StepName step, Market market, Reason whenOff, Case found) {
        if (!found.markets().contains(market)) {
            return Judged.skipped(step);
        }
        Permission right = market.tradePermission();
        Judged judged;
        if (isOn(found, right)) {
            judged = Judged.passed(step, "the key may trade " + word(market));
        } else if (isOff(found, right)) {
            judged = Judged.refused(
                    step, Refusal.of(whenOff, null).with("the key has no right to trade " + word(market)));
        } else {
            judged = Judged.refused(
                    step,
                    Refusal.of(Reason.UNKNOWN, null)
                            .with("the exchange does not tell whether the key may trade " + word(market)));
        }
        return judged.by(found.keyInfo().stream());
    }

    static Judged ipRestriction(Case found) {
        Stream<Heard> source = found.keyInfo().stream();
        if (isOn(found, Permission.IP_RESTRICTION)) {
            return Judged.passed(StepName.IP_RESTRICTION, "the key works from listed addresses only")
                    .by(source);
        }
        if (isOff(found, Permission.IP_RESTRICTION)) {
            return Judged.warned(StepName.IP_RESTRICTION, "the key works from any address")
                    .by(source);
        }
        return Judged.undetermined(StepName.IP_RESTRICTION, "the exchange does not tell")
                .by(source);
    }

    static boolean isOn(Case found, Permission permission) {
        return is(found, permission, PermissionState.CONFIRMED_ON);
    }

    static boolean isOff(Case found, Permission permission) {
        return is(found, permission, PermissionState.CONFIRMED_OFF);
    }

    private static boolean is(Case found, Permission permission, PermissionState state) {
        return found.told(permission).filter(told -> told.state() == state).isPresent();
    }

    private static String word(Market market) {
        return switch (market) {
            case SPOT -> "spot";
            case FUTURES -> "futures";
        };
    }
}
