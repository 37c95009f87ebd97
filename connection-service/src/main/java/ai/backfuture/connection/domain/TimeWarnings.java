package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What to tell an owner about a connection now: what tests found, and what only time has brought. */
public final class TimeWarnings {

    private static final String EXPIRES_SOON = "EXPIRES_SOON";

    private TimeWarnings() {}

    /** The warnings of a connection, with the days that its key has left. */
    public static List<Warning> of(Connection connection, Instant now) {
        List<Warning> warnings = new ArrayList<>(connection.findings().warnings());
        Instant end = connection.findings().expiresAt();
        if (end != null) {
            // the days are known better here than at the time of the test
            warnings.removeIf(warning -> warning.code().equals(EXPIRES_SOON));
            if (!now.isBefore(end.minus(Duration.ofDays(Expiry.NOTICES[0])))) {
                warnings.add(new Warning(EXPIRES_SOON, expiry(Duration.between(now, end))));
            }
        }
        if (unused(connection, now)) {
            warnings.add(new Warning(
                    "NOT_USED",
                    "No strategy has used this connection for 30 days. A key that nothing uses is a risk for nothing:"
                            + " remove the connection, and delete the key on the exchange."));
        }
        return warnings;
    }

    private static boolean unused(Connection connection, Instant now) {
        return !connection.use().inUse()
                && !now.isBefore(Expiry.idleSince(connection).plus(Expiry.UNUSED));
    }

    private static String expiry(Duration left) {
        long days = left.toDays();
        String when = left.isNegative()
                ? "has reached its last day"
                : days == 0 ? "expires within a day" : days == 1 ? "expires in 1 day" : "expires in " + days + " days";
        return "This key " + when + ": create a new one on the exchange and replace it here.";
    }
}
