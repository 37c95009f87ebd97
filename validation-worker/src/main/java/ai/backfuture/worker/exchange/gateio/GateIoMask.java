package ai.backfuture.worker.exchange.gateio;

/** The name of a key as a list of keys shows it: its beginning, then stars, and perhaps its end. */
final class GateIoMask {

    /** Less than this could be anybody's. */
    private static final int LEAST_SHOWN = 4;

    private GateIoMask() {}

    static boolean mayHide(String masked, String name) {
        int first = masked.indexOf('*');
        if (first < 0) {
            return !masked.isEmpty() && masked.equals(name);
        }
        String beginning = masked.substring(0, first);
        String end = masked.substring(masked.lastIndexOf('*') + 1);
        return beginning.length() >= LEAST_SHOWN
                && beginning.length() + end.length() <= name.length()
                && name.startsWith(beginning)
                && name.endsWith(end);
    }
}
