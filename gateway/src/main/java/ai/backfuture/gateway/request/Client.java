package ai.backfuture.gateway.request;

/**
 * Where a request comes from, as far as the gateway knows for itself or from a proxy that it trusts.
 *
 * @param address an IP address
 * @param network what one client is taken to have: its IPv4 address, or its /64 of IPv6 addresses
 * @param scheme {@code http} or {@code https}
 * @param host what the client called this gateway; empty where it did not say
 */
public record Client(String address, String network, String scheme, String host) {

    public boolean isSecure() {
        return scheme.equals("https");
    }
}
