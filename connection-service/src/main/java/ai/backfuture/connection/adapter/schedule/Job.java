package ai.backfuture.connection.adapter.schedule;

import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/** Work in batches that is done again at the next tick; says when it begins to fail and when that is over. */
final class Job {

    private static final Logger LOG = Logger.getLogger(Job.class);

    /** After so many full batches the next tick goes on. */
    private static final int MOST_BATCHES = 20;

    private final String name;
    private final int batch;
    private volatile boolean failing;

    Job(String name, int batch) {
        this.name = name;
        this.batch = batch;
    }

    int batch() {
        return batch;
    }

    /** Runs batches as long as they come back full. */
    void run(IntSupplier work) {
        try {
            int batches = 0;
            while (work.getAsInt() >= batch && batches < MOST_BATCHES) {
                batches++;
            }
            if (failing) {
                failing = false;
                LOG.infof("%s: works again", name);
            }
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.errorf(
                        "%s: fails with %s, and is tried again at each tick",
                        name, e.getClass().getName());
                LOG.debug(name, e);
            }
        }
    }
}
