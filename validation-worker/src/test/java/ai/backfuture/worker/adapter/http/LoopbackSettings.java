package ai.backfuture.worker.adapter.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings for calls to an exchange on this machine, without TLS. */
public record LoopbackSettings() implements HttpSettings {

    /** An exchange that has spot and futures at one address. */
    public static ExchangeSettings.Urls exchangeAt(URI url) {
        return new Urls(url, url, Map.of());
    }

    @Override
    public List<String> plainHosts() {
        return List.of("127.0.0.1", "localhost");
    }

    @Override
    public int maxBodyBytes() {
        return 1 << 20;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int connectionsPerHost() {
        return 64;
    }

    @Override
    public Duration keepAlive() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Optional<String> localAddress() {
        return Optional.empty();
    }

    @Override
    public Optional<String> trustedAuthorities() {
        return Optional.empty();
    }

    private record Urls(URI spotUrl, URI futuresUrl, Map<String, ExchangeSettings.Url> all)
            implements ExchangeSettings.Urls {}
}
