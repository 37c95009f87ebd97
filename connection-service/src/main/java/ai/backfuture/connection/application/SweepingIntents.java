package ai.backfuture.connection.application;

import ai.backfuture.connection.application.Intents.Swept;
import ai.backfuture.vault.SecretStoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Destroys secrets whose connection was never stored.
 *
 * <p>A path is destroyed twice, with a pause between: a write that a stuck secret store still held may arrive after the
 * first time. It neither lists nor reads anything.
 */
@ApplicationScoped
public class SweepingIntents {

    private static final Logger LOG = Logger.getLogger(SweepingIntents.class);
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final Intents intents;
    private final SecretStore secrets;
    private final Tally tally;
    private final Moments moments;
    private final Settings.Intent intentSettings;

    SweepingIntents(
            Intents intents, SecretStore secrets, Tally tally, Moments moments, Settings.Intent intentSettings) {
        this.intents = intents;
        this.secrets = secrets;
        this.tally = tally;
        this.moments = moments;
        this.intentSettings = intentSettings;
    }

    /**
     * Sweeps what has expired. Outside any transaction. Stops at the first failure: the rest is claimed again later.
     *
     * @return how many paths were destroyed
     */
    public int sweep(int limit) {
        Instant now = moments.now();
        int destroyed = 0;
        for (Swept swept : intents.claimExpired(now, now.plus(CLAIM), limit)) {
            if (swept.inUse()) {
                intents.close(swept.ref());
            } else if (destroy(swept)) {
                destroyed++;
            } else {
                break;
            }
        }
        return destroyed;
    }

    private boolean destroy(Swept swept) {
        try {
            secrets.destroy(swept.ref());
        } catch (SecretStoreUnavailableException e) {
            LOG.warnf("the secret at %s is not swept yet: %s", swept.ref(), e.getMessage());
            return false;
        }
        tally.sweptSecret();
        if (swept.sweeps() == 0) {
            intents.sweepAgain(swept.ref(), moments.now().plus(intentSettings.secondSweepAfter()));
        } else {
            intents.close(swept.ref());
        }
        return true;
    }
}
