package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.ApiRequest;

/**
 * The regional hosts, told apart by the first part of the path.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#overview-production-trading-services">Production services</a>
 */
enum OkxSite {
    EEA("/eea"),
    US("/us"),
    GLOBAL("");

    private final String prefix;

    OkxSite(String prefix) {
        this.prefix = prefix;
    }

    static OkxSite of(ApiRequest request) {
        if (request.path().startsWith(EEA.prefix + "/")) {
            return EEA;
        }
        return request.path().startsWith(US.prefix + "/") ? US : GLOBAL;
    }

    /** The call without the prefix, which no real host has. */
    ApiRequest asSeenThere(ApiRequest request) {
        return request.below(prefix);
    }
}
