package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.StateMachine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Ends leases that were not renewed in time. */
@ApplicationScoped
public class EndingLease {

    private final Connections connections;
    private final ConnectionEvents events;
    private final StateMachine states;
    private final Moments moments;

    EndingLease(Connections connections, ConnectionEvents events, StateMachine states, Moments moments) {
        this.connections = connections;
        this.events = events;
        this.states = states;
        this.moments = moments;
    }

    /**
     * Ends those that are over.
     *
     * @return how many
     */
    @Transactional
    public int endLapsed(int limit) {
        List<Connection> lapsed = connections.lockLapsed(moments.now(), limit);
        for (Connection connection : lapsed) {
            Connection after = connection.timePassed(states, moments.moment());
            connections.save(after);
            events.changed(after);
        }
        return lapsed.size();
    }
}
