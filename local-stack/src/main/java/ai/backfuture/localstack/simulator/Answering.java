package ai.backfuture.localstack.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleSupplier;

/** Lets an exchange answer a call, and bends the answer to the faults in place and to the caller's scenario. */
final class Answering {

    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final long RETRY_AFTER_SECONDS = 10;

    private final Accounts accounts;
    private final Faults faults;
    private final AddressLimits limits;
    private final Clock clock;
    private final DoubleSupplier chance;

    Answering(Accounts accounts, Faults faults, AddressLimits limits, Clock clock, DoubleSupplier chance) {
        this.accounts = accounts;
        this.faults = faults;
        this.limits = limits;
        this.clock = clock;
        this.chance = chance;
    }

    Answer answer(SimulatedExchange exchange, ApiRequest request) {
        Optional<Account> caller = exchange.claimedKey(request).flatMap(key -> accounts.find(exchange.id(), key));
        List<PlacedFault> placed =
                faults.on(exchange.id(), request.path(), caller.map(Account::id).orElse(null));
        List<Fault> active = placed.stream().map(PlacedFault::effect).toList();
        Desk desk = desk(exchange, active);
        Outcome outcome = exchange.answer(request, desk);
        Optional<Trouble> excess =
                limits.count(exchange.id(), request.caller(), exchange.tolls(request), clock.instant());
        Optional<Trouble> trouble = exchangeTrouble(active)
                .or(() -> excess)
                .or(() -> caller.flatMap(account -> troubleOf(account, outcome.signing())));
        Optional<Reply> instead =
                saying(active).or(() -> trouble.map(found -> exchange.inTrouble(found, request, desk)));
        return new Answer(
                instead.map(outcome::answering).orElse(outcome),
                caller.map(Account::id),
                delay(active, caller),
                active.stream().anyMatch(Fault.Hang.class::isInstance),
                malformation(active),
                placed.stream().map(PlacedFault::fault).toList());
    }

    private Desk desk(SimulatedExchange exchange, List<Fault> active) {
        Instant now = clock.instant();
        for (Fault fault : active) {
            if (fault instanceof Fault.ClockOffset(Duration offset)) {
                now = now.plus(offset);
            }
        }
        Instant exchangeTime = now;
        return new Desk() {
            @Override
            public Instant now() {
                return exchangeTime;
            }

            @Override
            public Optional<Account> account(String apiKey) {
                return accounts.find(exchange.id(), apiKey);
            }
        };
    }

    private Optional<Trouble> exchangeTrouble(List<Fault> active) {
        for (Fault fault : active) {
            if (fault instanceof Fault.Answering(Trouble trouble)) {
                return Optional.of(trouble);
            }
            if (fault instanceof Fault.ErrorRate(double share) && chance.getAsDouble() < share) {
                return Optional.of(new Trouble.ServerError());
            }
        }
        return Optional.empty();
    }

    private static Optional<Reply> saying(List<Fault> active) {
        return active.stream()
                .filter(Fault.Saying.class::isInstance)
                .map(fault -> ((Fault.Saying) fault).reply())
                .findFirst();
    }

    private static Optional<Trouble> troubleOf(Account account, Signing signing) {
        if (signing == Signing.NOT_NEEDED) {
            return Optional.empty();
        }
        return switch (account.scenario()) {
            case MAINTENANCE -> Optional.of(new Trouble.Maintenance());
            case RATE_LIMITED -> Optional.of(new Trouble.RateLimited(OptionalLong.of(RETRY_AFTER_SECONDS)));
            case CLOCK_SKEW -> Optional.of(new Trouble.ClockOff());
            case EXPIRED -> Optional.of(new Trouble.KeyExpired());
            case RESTRICTED ->
                signing == Signing.GOOD ? Optional.of(new Trouble.AccountRestricted()) : Optional.empty();
            case VALID, READ_ONLY, WITHDRAW_ON, FUTURES_OFF, IP_NOT_ALLOWED, EMPTY, SLOW -> Optional.empty();
        };
    }

    private static Duration delay(List<Fault> active, Optional<Account> caller) {
        Duration delay = caller.filter(account -> account.scenario() == Scenario.SLOW)
                .map(account -> SLOW)
                .orElse(Duration.ZERO);
        for (Fault fault : active) {
            if (fault instanceof Fault.Latency(Duration latency)) {
                delay = delay.plus(latency);
            }
        }
        return delay;
    }

    private static Optional<Malformation> malformation(List<Fault> active) {
        return active.stream()
                .filter(Fault.Malformed.class::isInstance)
                .map(fault -> ((Fault.Malformed) fault).form())
                .findFirst();
    }
}
