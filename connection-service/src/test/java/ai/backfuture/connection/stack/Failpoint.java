package ai.backfuture.connection.stack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/** What happens between the writing of a secret and the storing of its connection; nothing, unless a test says so. */
@ApplicationScoped
public class Failpoint {

    private static final Runnable NOTHING = () -> {};

    private final AtomicReference<Runnable> beforeConnectionIsStored = new AtomicReference<>(NOTHING);

    public void beforeConnectionIsStored(Runnable happens) {
        beforeConnectionIsStored.set(happens);
    }

    public void reset() {
        beforeConnectionIsStored.set(NOTHING);
    }

    void reached() {
        beforeConnectionIsStored.get().run();
    }
}
