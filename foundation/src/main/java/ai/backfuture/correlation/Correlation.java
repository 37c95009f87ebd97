package ai.backfuture.correlation;

import ai.backfuture.id.Ids;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The correlation id of what is being done now; it stands in the logging context, so every line carries it. */
public final class Correlation {

    /** The header by which it comes and goes. */
    public static final String HEADER = "X-Correlation-Id";

    /** Its name in the logging context. */
    public static final String MDC_KEY = "correlationId";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private Correlation() {}

    /** The id of the request or event being handled; empty where nothing has set one. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY)).map(Object::toString);
    }

    /** What a client sent, if it is harmless in a log line; else a new id. */
    public static String acceptOrNew(@Nullable String sent) {
        return sent != null && FORM.matcher(sent).matches() ? sent : Ids.next().toString();
    }

    /** Does the work under this id, such as the one of the event that asked for it. */
    public static void during(@Nullable String id, Runnable work) {
        Object before = MDC.get(MDC_KEY);
        set(acceptOrNew(id));
        try {
            work.run();
        } finally {
            set(before);
        }
    }

    static void set(@Nullable Object id) {
        if (id == null) {
            MDC.remove(MDC_KEY);
        } else {
            MDC.put(MDC_KEY, id);
        }
    }
}
