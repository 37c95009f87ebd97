package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.ApiRequest;

/** The APIs that differ in how they refuse. */
enum BinanceApi {
    SPOT,
    WALLET,
    FUTURES;

    static BinanceApi of(ApiRequest request) {
        if (request.path().startsWith("/sapi/")) {
            return WALLET;
        }
        boolean futures = request.path().startsWith("/fapi/") || request.path().startsWith("/dapi/");
        return futures ? FUTURES : SPOT;
    }
}
