package ai.backfuture.localstack.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was called, by whom and with what result; never with what secret.
 *
 * @param number grows by one from call to call
 * @param account the id of the account whose key was named, if any
 * @param path without the query, which holds signatures and on some exchanges keys
 * @param status null if the call is never answered
 * @param result the exchange's own code
 * @param signed null where no signature was needed
 * @param mutating whether a real exchange would have been asked to change something
 * @param faults those in place that touched the call
 */
record CallRecord(
        long number,
        Instant time,
        String exchange,
        @Nullable String account,
        String method,
        String path,
        @Nullable Integer status,
        String result,
        @Nullable Boolean signed,
        boolean mutating,
        List<String> faults) {

    CallRecord numbered(long next) {
        return new CallRecord(next, time, exchange, account, method, path, status, result, signed, mutating, faults);
    }
}
