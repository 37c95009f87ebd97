package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells owners that a key comes to its end, days before it does, and that one is used by nothing. */
@ApplicationScoped
public class TellingOfTime {

    private final Connections connections;
    private final ConnectionEvents events;
    private final Moments moments;

    TellingOfTime(Connections connections, ConnectionEvents events, Moments moments) {
        this.connections = connections;
        this.events = events;
        this.moments = moments;
    }

    /**
     * Tells of those that are due for it.
     *
     * @return how many
     */
    @Transactional
    public int tell(int limit) {
        List<Connection> due = connections.lockNoticeDue(moments.now(), limit);
        for (Connection connection : due) {
            Connection told = connection.toldAgain();
            connections.save(told);
            events.changed(told);
        }
        return due.size();
    }
}
