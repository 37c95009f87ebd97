package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.ApiRequest;

/**
 * The hosts that keys belong to, told apart by the first part of the path.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide#authentication">Hosts</a>
 * @see <a href="https://bybit-exchange.github.io/docs/v5/demo">Demo trading</a>
 */
enum BybitSite {
    MAINNET(""),
    EU("/eu"),
    TESTNET("/testnet"),
    DEMO("/demo");

    private final String prefix;

    BybitSite(String prefix) {
        this.prefix = prefix;
    }

    static BybitSite of(ApiRequest request) {
        for (BybitSite site : values()) {
            if (site != MAINNET && request.path().startsWith(site.prefix + "/")) {
                return site;
            }
        }
        return MAINNET;
    }

    /** The call without the prefix, which no real host has. */
    ApiRequest asSeenThere(ApiRequest request) {
        return request.below(prefix);
    }
}
