package ai.backfuture.worker.domain;

import ai.backfuture.contracts.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of several refusals speaks for all: the one that says most, a clear word before a temporary one. */
final class Refusals {

    private static final List<Reason> BY_WEIGHT = List.of(
            Reason.KEY_EXPIRED,
            Reason.IP_NOT_ALLOWED,
            Reason.WRONG_PASSPHRASE,
            Reason.INVALID_KEY,
            Reason.WITHDRAWAL_ENABLED,
            Reason.NO_READ_PERMISSION,
            Reason.NO_TRADING_PERMISSION,
            Reason.FUTURES_NOT_ENABLED,
            Reason.ACCOUNT_RESTRICTED,
            Reason.WITHDRAWAL_UNVERIFIED,
            Reason.CLOCK_SKEW,
            Reason.RATE_LIMITED,
            Reason.EXCHANGE_UNAVAILABLE,
            Reason.INTERNAL,
            Reason.UNKNOWN);

    private Refusals() {}

    static Optional<Refusal> strongest(Stream<Refusal> refusals) {
        return refusals.min(Comparator.comparingInt(refusal -> BY_WEIGHT.indexOf(refusal.reason())));
    }
}
