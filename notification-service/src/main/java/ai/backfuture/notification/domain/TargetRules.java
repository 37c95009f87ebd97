package ai.backfuture.notification.domain;

import java.net.InetAddress;
import java.util.Set;

/**
 * Which receivers may be called.
 *
 * @param plainHttp whether http is allowed besides https
 * @param loopback whether this machine itself may be called: for tests and local runs only
 * @param ports the ports that may be called; empty for any
 */
public record TargetRules(boolean plainHttp, boolean loopback, Set<Integer> ports) {

    public TargetRules {
        ports = Set.copyOf(ports);
    }

    public boolean allows(InetAddress address) {
        return PublicAddresses.contains(address) || (loopback && address.isLoopbackAddress());
    }

    boolean allowsPort(int port) {
        return ports.isEmpty() || ports.contains(port);
    }
}
