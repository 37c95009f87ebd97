package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Backoff;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.connection.domain.Lease;
import ai.backfuture.connection.domain.StateMachine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the domain's own objects available, set up from the configuration. */
class DomainBeans {

    @Produces
    @Singleton
    Exchanges exchanges() {
        return new Exchanges();
    }

    @Produces
    @Singleton
    StateMachine stateMachine(Settings.Lease lease, Settings.Retest retest) {
        return new StateMachine(
                new Lease(lease.interval(), lease.intervalInUse()), new Backoff(retest.first(), retest.max()));
    }
}
