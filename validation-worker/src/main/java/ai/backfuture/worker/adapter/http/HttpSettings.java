package ai.backfuture.worker.adapter.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How exchanges are called. */
@ConfigMapping(prefix = "backfuture.http")
public interface HttpSettings {

    /** Hosts that may be called without TLS: a simulator or a recording proxy, never an exchange. */
    @WithDefault("localhost,127.0.0.1")
    List<String> plainHosts();

    @WithDefault("1048576")
    int maxBodyBytes();

    @WithDefault("3S")
    Duration connectTimeout();

    @WithDefault("256")
    int connectionsPerHost();

    /** Shorter than the servers' own, so that we rarely meet a connection that was just closed. */
    @WithDefault("15S")
    Duration keepAlive();

    /** The address of this machine to call from, where it has several that exchanges see apart. */
    Optional<String> localAddress();

    /** A PEM file with the authorities to trust instead of the JVM's, for a proxy with a certificate of its own. */
    Optional<String> trustedAuthorities();
}
