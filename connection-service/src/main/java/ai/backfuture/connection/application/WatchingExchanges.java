package ai.backfuture.connection.application;

import ai.backfuture.connection.application.ExchangeStates.Known;
import ai.backfuture.connection.domain.Incident;
import ai.backfuture.contracts.ExchangeStateEvent.ExchangeStateChanged;
import ai.backfuture.contracts.ExchangeStateView;
import ai.backfuture.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells an exchange's incident from connections that fail, each for itself. */
@ApplicationScoped
public class WatchingExchanges {

    private static final Incident.Answers NOTHING = new Incident.Answers(0, 0);

    private final ExchangeStates states;
    private final TestHistory history;
    private final Outbox outbox;
    private final Tally tally;
    private final Moments moments;

    WatchingExchanges(ExchangeStates states, TestHistory history, Outbox outbox, Tally tally, Moments moments) {
        this.states = states;
        this.history = history;
        this.outbox = outbox;
        this.tally = tally;
        this.moments = moments;
    }

    /** Looks at the tests of the last minutes; every instance may, and one at a time does. */
    @Transactional
    public void watch() {
        Instant now = moments.now();
        List<Known> known = states.lockAll();
        Map<ExchangeAtEgress, Instant> since = new HashMap<>();
        known.forEach(state -> since.put(state.at(), state.incident().counting(now)));
        Map<ExchangeAtEgress, Incident.Answers> answers = since.isEmpty() ? Map.of() : history.answersSince(since);
        for (Known state : known) {
            Incident after = state.incident().after(answers.getOrDefault(state.at(), NOTHING), now);
            if (!after.equals(state.incident())) {
                change(new Known(state.at(), after, state.version() + 1));
            }
        }
        states.all()
                .forEach(state -> tally.availability(
                        state.at().exchange(),
                        state.at().egress(),
                        state.incident().availability()));
    }

    private void change(Known state) {
        states.save(state);
        outbox.publish(new ExchangeStateChanged(view(state)));
    }

    private static ExchangeStateView view(Known state) {
        return new ExchangeStateView(
                ExchangeStateView.idOf(state.at().exchange(), state.at().egress()),
                state.at().exchange(),
                state.at().egress(),
                state.incident().availability(),
                state.incident().since(),
                state.version());
    }
}
