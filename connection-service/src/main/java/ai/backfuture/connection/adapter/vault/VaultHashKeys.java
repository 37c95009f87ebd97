package ai.backfuture.connection.adapter.vault;

import ai.backfuture.vault.SecretStoreUnavailableException;
import ai.backfuture.vault.VaultCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads the hash keys when they are first needed, and again from time to time to notice a rotation. Once loaded they stay
 * usable while Vault is away.
 */
@ApplicationScoped
class VaultHashKeys {

    private static final Logger LOG = Logger.getLogger(VaultHashKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final VaultCalls vault;
    private final Clock clock;
    private final String path;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable HashKeys keys;
    private volatile Instant freshUntil = Instant.MIN;

    VaultHashKeys(
            VaultCalls vault,
            Clock clock,
            @ConfigProperty(
                            name = "backfuture.vault.key-hash-path",
                            defaultValue = "services/connection-service/key-hash")
                    String path) {
        this.vault = vault;
        this.clock = clock;
        this.path = path;
    }

    /**
     * The keys.
     *
     * @throws SecretStoreUnavailableException when they were never loaded and cannot be now
     */
    HashKeys get() {
        HashKeys known = keys;
        if (known != null && clock.instant().isBefore(freshUntil)) {
            return known;
        }
        return known == null ? firstLoad() : reload(known);
    }

    private HashKeys firstLoad() {
        loading.lock();
        try {
            HashKeys known = keys;
            return known == null ? load() : known;
        } finally {
            loading.unlock();
        }
    }

    private HashKeys reload(HashKeys known) {
        if (!loading.tryLock()) {
            return known;
        }
        try {
            freshUntil = clock.instant().plus(FRESH);
            return load();
        } catch (SecretStoreUnavailableException e) {
            LOG.warnf("the hash keys could not be loaded again: %s", e.getMessage());
            return known;
        } finally {
            loading.unlock();
        }
    }

    private HashKeys load() {
        HashKeys loaded;
        try {
            loaded = HashKeys.of(vault.keyValue(kv -> kv.readSecret(path)).getData());
        } catch (IllegalArgumentException e) {
            throw new SecretStoreUnavailableException("the hash keys are not usable");
        }
        freshUntil = clock.instant().plus(FRESH);
        keys = loaded;
        return loaded;
    }
}
