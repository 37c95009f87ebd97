package ai.backfuture.gateway.limit;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.GatewayConfig.RateLimit;
import jakarta.inject.Singleton;

/**
 * The limits of calls per user and per client address.
 *
 * <p>Each instance counts for itself and grants its share of the configured limit. So all instances together never grant
 * more than that, and a caller that stays on one of them gets its share only.
 */
@Singleton
public final class RateLimits {

    private final Marks marks = new Marks();
    private final Debts users;
    private final Debts addresses;

    RateLimits(GatewayConfig config) {
        GatewayConfig.RateLimits limits = config.rateLimits();
        this.users = debts("user", limits.user(), limits);
        this.addresses = debts("address", limits.address(), limits);
    }

    private static Debts debts(String name, RateLimit limit, GatewayConfig.RateLimits limits) {
        Allowance whole = new Allowance(name, limit.calls(), limit.window());
        return new Debts(whole.sharedBy(limits.instances()), limits.remembered(), System::nanoTime);
    }

    /** A call of this user, who has proved to be it. */
    public Standing user(String owner) {
        return users.take(marks.of(owner));
    }

    /** A call from this network, before anybody knows who is calling. */
    public Standing address(String network) {
        return addresses.take(marks.of(network));
    }
}
