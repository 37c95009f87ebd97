package ai.backfuture.gateway.request;

import io.vertx.core.MultiMap;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Makes every request part of a trace: of the caller's where it sent a sound {@code traceparent}, else of a new one.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
final class TraceContext {

    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";
    private static final Pattern SOUND = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID_END = 35;
    private static final int SPAN_ID_END = 52;
    private static final int LONGEST_STATE = 512;

    private TraceContext() {}

    /** Puts this gateway into the trace as the caller's child; returns the trace's id. */
    static String enter(MultiMap headers) {
        clean(headers);
        String sent = headers.get(PARENT);
        String trace = sent == null ? "00-" + hex() + hex() : sent.substring(0, TRACE_ID_END);
        String flags = sent == null ? "-00" : sent.substring(SPAN_ID_END);
        headers.set(PARENT, trace + "-" + hex() + flags);
        return trace.substring(3);
    }

    /** Takes away what is not sound: afterwards there is one parent that can be believed, or none. */
    static void clean(MultiMap headers) {
        List<String> sent = headers.getAll(PARENT);
        boolean sound = sent.size() == 1 && SOUND.matcher(sent.getFirst()).matches();
        if (!sound) {
            headers.remove(PARENT);
        }
        String state = headers.get(STATE);
        if (!sound || (state != null && state.length() > LONGEST_STATE)) {
            headers.remove(STATE);
        }
    }

    /** Sixteen hexadecimal digits, never all zero; ids of traces are no secrets. */
    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }
}
