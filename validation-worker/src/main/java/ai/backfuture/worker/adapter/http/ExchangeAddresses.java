package ai.backfuture.worker.adapter.http;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.worker.domain.Site;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each exchange's APIs live: the whole list of hosts that this service ever calls with a key. A request names a
 * site and never a host, so nothing that comes from outside can lead elsewhere.
 */
final class ExchangeAddresses {

    private static final String SUFFIX = "-url";

    private final Map<Key, Address> addresses = new HashMap<>();

    ExchangeAddresses(ExchangeSettings settings, List<String> plainHttpHosts) {
        settings.exchanges().forEach((id, urls) -> {
            ExchangeId exchange = new ExchangeId(id);
            urls.all().forEach((property, url) -> url.address()
                    .ifPresent(address ->
                            addresses.put(new Key(exchange, site(property)), Address.of(address, plainHttpHosts))));
            addresses.put(new Key(exchange, Site.SPOT), Address.of(urls.spotUrl(), plainHttpHosts));
            addresses.put(new Key(exchange, Site.FUTURES), Address.of(urls.futuresUrl(), plainHttpHosts));
        });
    }

    Optional<Address> of(ExchangeId exchange, Site site) {
        return Optional.ofNullable(addresses.get(new Key(exchange, site)));
    }

    private static Site site(String property) {
        if (!property.endsWith(SUFFIX)) {
            throw new IllegalArgumentException("an exchange has addresses, and nothing that is called " + property);
        }
        return Site.named(property.substring(0, property.length() - SUFFIX.length()));
    }

    private record Key(ExchangeId exchange, Site site) {}

    /**
     * One base address.
     *
     * @param prefix what stands before every path, such as {@code /kucoin} on a simulator or proxy; never signed
     */
    record Address(boolean tls, String host, int port, String prefix) {

        static Address of(URI url, List<String> plainHttpHosts) {
            String host = url.getHost();
            boolean tls = "https".equals(url.getScheme());
            if (host == null || url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
                throw new IllegalArgumentException("an exchange's address is a plain URL: " + url.getScheme());
            }
            if (!tls && !("http".equals(url.getScheme()) && plainHttpHosts.contains(host))) {
                throw new IllegalArgumentException(
                        "keys go over TLS only; http is for hosts listed in backfuture.http.plain-hosts, which lacks "
                                + host);
            }
            int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
            String path = url.getRawPath() == null ? "" : url.getRawPath();
            return new Address(tls, host, port, path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        }
    }
}
