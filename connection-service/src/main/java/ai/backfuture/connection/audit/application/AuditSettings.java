package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.audit.domain.ReadingRules;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How readings of secrets are audited; {@code backfuture.audit.*}. */
@ConfigMapping(prefix = "backfuture.audit")
public interface AuditSettings {

    /** The file that Vault's file audit device writes; without it, readings are not audited by this instance. */
    Optional<String> vaultLog();

    /** The KV mount that the credentials lie in. */
    @WithDefault("secret")
    String mount();

    /** The policy or role of the workers, whose readings tests explain. */
    @WithDefault("validation-worker")
    String worker();

    /** Policies or roles of others who may read credentials. */
    Optional<Set<String>> otherReaders();

    /** By which the clocks of Vault and of this service may differ. */
    @WithDefault("PT5S")
    Duration skew();

    /** How long a reading waits for its test. */
    @WithDefault("PT30S")
    Duration grace();

    /** How many readings a test explains: each delivery of the order may take three attempts. */
    @WithDefault("6")
    int readingsPerTest();

    /** How long tests are kept to explain readings that are learnt of late. */
    @WithDefault("P30D")
    Duration testsKept();

    default ReadingRules rules() {
        return new ReadingRules(worker(), otherReaders().orElse(Set.of()), skew(), grace(), readingsPerTest());
    }
}
