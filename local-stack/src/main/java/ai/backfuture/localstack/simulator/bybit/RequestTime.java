package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;
import java.util.Optional;

/**
 * When a call was made and how long it is good for. However wide the window, a clock one second fast is too fast.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide#parameters-for-authenticated-endpoints">Parameters</a>
 */
final class RequestTime {

    static final String TIMESTAMP = "X-BAPI-TIMESTAMP";
    static final String WINDOW = "X-BAPI-RECV-WINDOW";

    private static final long USUAL_WINDOW = 5_000;
    private static final long AHEAD = 1_000;

    private RequestTime() {}

    static boolean isInTime(ApiRequest request, Instant now) {
        Optional<Long> timestamp = number(request, TIMESTAMP);
        if (timestamp.isEmpty()) {
            return false;
        }
        long server = now.toEpochMilli();
        return server - window(request) <= timestamp.get() && timestamp.get() < server + AHEAD;
    }

    static Reply outsideWindow(ApiRequest request, Instant now) {
        return BybitReplies.outsideWindow(request.header(TIMESTAMP).orElse(""), now.toEpochMilli(), window(request));
    }

    private static long window(ApiRequest request) {
        return number(request, WINDOW).orElse(USUAL_WINDOW);
    }

    private static Optional<Long> number(ApiRequest request, String header) {
        return request.header(header).filter(text -> text.matches("\\d{1,17}")).map(Long::valueOf);
    }
}
