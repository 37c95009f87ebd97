package ai.backfuture.e2e.life;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Moment;
import ai.backfuture.connection.domain.Standing;
import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.SuspensionReason;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.Supervision;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A judge who never objects proves nothing: each of these gives him one wrong piece of the services to look at. */
class JudgeObjectsIT {

    private static final Rules RIGHT = new Rules.OfServices(Registry.STATES);

    /** Right, but for what a test says. */
    private interface WrongEnding extends Rules {

        @Override
        default Supervision supervise(Strategy strategy, ConnectionState connection, boolean shared, Instant now) {
            return RIGHT.supervise(strategy, connection, shared, now);
        }
    }

    private static final WrongEnding FAILED_BY_AN_OUTAGE = (connection, test, result, moment) -> {
        Connection after = RIGHT.ended(connection, test, result, moment);
        return after.status() == ConnectionStatus.DEGRADED ? with(after, failed(after)) : after;
    };

    private static final WrongEnding KEYS_NEVER_DIE = (connection, test, result, moment) -> RIGHT.ended(
            connection, test, isRefusal(result) ? Results.failed(Reason.EXCHANGE_UNAVAILABLE) : result, moment);

    private static final WrongEnding NO_BEAT = (connection, test, result, moment) -> {
        Connection after = RIGHT.ended(connection, test, result, moment);
        long interval = after.use().inUse() ? Span.HOUR : Span.DAY;
        return after.status() == ConnectionStatus.ONLINE ? with(after, nextTestIn(after, moment, interval)) : after;
    };

    private static final WrongEnding LONGER_LEASE = (connection, test, result, moment) -> {
        Connection after = RIGHT.ended(connection, test, result, moment);
        return after.status() == ConnectionStatus.ONLINE ? with(after, leasedADayMore(after)) : after;
    };

    private static final Rules LEASES_NEVER_END = new Rules() {
        @Override
        public Connection ended(Connection connection, ConnectionTest.UnderWay test, TestResult result, Moment moment) {
            return RIGHT.ended(connection, test, result, moment);
        }

        @Override
        public Supervision supervise(Strategy strategy, ConnectionState connection, boolean shared, Instant now) {
            Supervision right = RIGHT.supervise(strategy, connection, shared, now);
            return right.equals(new Supervision.Suspend(SuspensionReason.LEASE_ENDED))
                    ? new Supervision.Leave()
                    : right;
        }
    };

    @Test
    void nothing_is_to_be_said_against_the_services_themselves() {
        assertThat(weekOfTroubles(RIGHT).objections()).isEmpty();
        assertThat(quietWeek(RIGHT).objections()).isEmpty();
    }

    @Test
    void a_failure_in_an_outage_is_not_justified() {
        assertThat(weekOfTroubles(FAILED_BY_AN_OUTAGE).objections())
                .anySatisfy(why -> assertThat(why).contains("ONLINE -> FAILED is not justified: its lease lasts"));
    }

    @Test
    void a_dead_key_that_is_not_found_out_is_seen() {
        assertThat(weekOfTroubles(KEYS_NEVER_DIE).objections())
                .anySatisfy(why -> assertThat(why).contains("and not FAILED when its key was refused"))
                .anySatisfy(why -> assertThat(why).contains("and its key is dead since"));
    }

    @Test
    void a_lease_that_is_too_long_is_seen() {
        assertThat(weekOfTroubles(LONGER_LEASE).objections())
                .anySatisfy(why -> assertThat(why).contains("is too long"));
    }

    @Test
    void a_strategy_that_outlives_its_lease_is_seen() {
        assertThat(weekOfTroubles(LEASES_NEVER_END).objections())
                .anySatisfy(why -> assertThat(why).contains("has an enabled strategy after the end of its lease"));
    }

    @Test
    void retests_without_a_beat_of_their_own_come_in_bursts() {
        assertThat(quietWeek(NO_BEAT).objections())
                .anySatisfy(why -> assertThat(why).contains("re-tests in the worst hour"));
    }

    /** Every exchange is out for four hours, and once nothing reaches strategy-service for five. */
    private static Summary weekOfTroubles(Rules rules) {
        return new Simulation(
                        new Simulation.Plan(1_000, 7, 11, false, chance -> {
                            Troubles troubles = Troubles.none(Simulation.exchangeIds());
                            Simulation.exchangeIds()
                                    .forEach(exchange -> troubles.exchange(
                                            exchange,
                                            Trouble.Kind.OUTAGE,
                                            Simulation.START + 2 * Span.DAY,
                                            4 * Span.HOUR));
                            troubles.streamStands(Simulation.START + 4 * Span.DAY, 5 * Span.HOUR);
                            return troubles;
                        }),
                        rules)
                .run();
    }

    private static Summary quietWeek(Rules rules) {
        return new Simulation(
                        new Simulation.Plan(3_000, 7, 12, false, chance -> Troubles.none(Simulation.exchangeIds())),
                        rules)
                .run();
    }

    private static boolean isRefusal(TestResult result) {
        return result instanceof TestResult.Failed failed
                && failed.failure().reason().kind() == FailureKind.YOURS_TO_FIX;
    }

    private static Standing failed(Connection connection) {
        Standing standing = connection.standing();
        return new Standing(
                ConnectionStatus.FAILED, standing.verifiedAt(), null, standing.nextTestAt(), standing.failures());
    }

    private static Standing nextTestIn(Connection connection, Moment moment, long interval) {
        Standing standing = connection.standing();
        return new Standing(
                standing.status(),
                standing.verifiedAt(),
                standing.validUntil(),
                moment.now().plusMillis(interval),
                standing.failures());
    }

    private static Standing leasedADayMore(Connection connection) {
        Standing standing = connection.standing();
        return new Standing(
                standing.status(),
                standing.verifiedAt(),
                standing.validUntil().plusMillis(Span.DAY),
                standing.nextTestAt(),
                standing.failures());
    }

    private static Connection with(Connection connection, Standing standing) {
        return new Connection(
                connection.id(),
                connection.owner(),
                connection.exchange(),
                connection.name(),
                connection.markets(),
                connection.credential(),
                standing,
                connection.version(),
                connection.createdAt(),
                connection.findings(),
                connection.lastTest(),
                connection.use(),
                connection.replacement());
    }
}
