package ai.backfuture.gateway.request;

import ai.backfuture.gateway.GatewayConfig;
import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds out where a request comes from.
 *
 * <p>{@code X-Forwarded-For}, {@code -Proto} and {@code -Host} count only from a trusted proxy. The addresses are read
 * from the right, where the nearest proxy has written, up to the first that is not a trusted proxy: what stands left of
 * it was sent by the client and may be anything. {@code Forwarded} and {@code X-Real-IP} never count.
 */
@Singleton
public final class Clients {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final TrustedProxies proxies;

    @Inject
    Clients(GatewayConfig config) {
        this(new TrustedProxies(config.trustedProxies().orElse(List.of())));
    }

    Clients(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    public Client of(HttpServerRequest request) {
        String peer =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        HostAndPort authority = request.authority();
        return of(
                TrustedProxies.address(peer == null ? "0.0.0.0" : peer).orElse(InetAddress.getLoopbackAddress()),
                request.headers(),
                request.isSSL() ? "https" : "http",
                authority == null ? "" : authority.toString());
    }

    Client of(InetAddress peer, MultiMap headers, String scheme, String host) {
        if (!proxies.include(peer)) {
            return client(peer, scheme, host);
        }
        String proto = last(headers, "X-Forwarded-Proto").orElse(scheme);
        String forwardedHost = last(headers, "X-Forwarded-Host")
                .filter(RequestGuard::isSoundHost)
                .orElse(host);
        return client(behind(peer, headers), proto.equals("https") ? "https" : "http", forwardedHost);
    }

    private InetAddress behind(InetAddress peer, MultiMap headers) {
        InetAddress client = peer;
        for (String hop : values(headers, "X-Forwarded-For").reversed()) {
            Optional<InetAddress> address = TrustedProxies.address(withoutPort(hop));
            if (address.isEmpty()) {
                return client;
            }
            client = address.get();
            if (!proxies.include(client)) {
                return client;
            }
        }
        return client;
    }

    /** Some proxies write {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static Optional<String> last(MultiMap headers, String name) {
        List<String> values = values(headers, name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    private static List<String> values(MultiMap headers, String name) {
        return headers.getAll(name).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
    }

    private static Client client(InetAddress address, String scheme, String host) {
        String text = NetUtil.toAddressString(address);
        return new Client(text, address instanceof Inet4Address ? text : network(address), scheme, host);
    }

    private static String network(InetAddress address) {
        byte[] bytes = Arrays.copyOf(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES), 16);
        return NetUtil.bytesToIpAddress(bytes) + "/64";
    }
}
