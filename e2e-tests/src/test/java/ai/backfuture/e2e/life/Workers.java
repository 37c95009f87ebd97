package ai.backfuture.e2e.life;

/** Takes orders for tests to the exchanges and their answers back, unless the workers are away. */
final class Workers {

    /** A worker that meets an order later than this drops it. */
    static final long NOT_AFTER = 60 * Span.SECOND;

    /** How long after that a result may still arrive. */
    static final long GRACE = 25 * Span.SECOND;

    private final Timeline timeline;
    private final World world;
    private final Judge judge;
    private final Ending ending;

    Workers(Timeline timeline, World world, Judge judge, Ending ending) {
        this.timeline = timeline;
        this.world = world;
        this.judge = judge;
        this.ending = ending;
    }

    void order(Held held, long number, Key key) {
        Trouble away = world.troubles.workersAwayAt(timeline.now());
        if (away == null) {
            ask(held, number, key);
        } else if (away.until() < timeline.now() + NOT_AFTER) {
            timeline.at(away.until(), () -> ask(held, number, key));
        }
        if (away != null) {
            watch(held, number, timeline.now());
        }
    }

    private void ask(Held held, long number, Key key) {
        long now = timeline.now();
        Answer answer = world.ask(key, held.now.exchange(), held.now.markets(), now);
        judge.asked(held, number, answer);
        if (answer.arrivesAt() != Span.NEVER) {
            timeline.at(answer.arrivesAt(), () -> ending.arrived(held, number, answer));
        }
        if (answer.arrivesAt() > now + NOT_AFTER) {
            watch(held, number, now);
        }
    }

    private void watch(Held held, long number, long sentAt) {
        timeline.at(
                Span.roundedUp(sentAt + NOT_AFTER + GRACE, Span.SECOND), () -> ending.giveUpUnanswered(held, number));
    }
}
