package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Moment;
import ai.backfuture.connection.domain.StateMachine;
import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.Supervision;
import java.time.Instant;

/** The two decisions of the services that tests of the judge put a wrong one in place of. */
interface Rules {

    /** A test of the serving key has ended. */
    Connection ended(Connection connection, ConnectionTest.UnderWay test, TestResult result, Moment moment);

    /** What a state of its connection means for a strategy. */
    Supervision supervise(Strategy strategy, ConnectionState connection, boolean shared, Instant now);

    /** Those of the services. */
    record OfServices(StateMachine states) implements Rules {

        @Override
        public Connection ended(Connection connection, ConnectionTest.UnderWay test, TestResult result, Moment moment) {
            return connection.testEnded(test, result, states, moment);
        }

        @Override
        public Supervision supervise(Strategy strategy, ConnectionState connection, boolean shared, Instant now) {
            return Supervision.of(strategy, connection, shared, now);
        }
    }
}
