package ai.backfuture.worker.conformance;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged in this process while it is open, down to what is only for developers. */
final class CapturedLogs extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final StringBuffer lines = new StringBuffer();
    private final Level usual = ROOT.getLevel();

    private CapturedLogs() {
        setLevel(Level.ALL);
    }

    static CapturedLogs begin() {
        CapturedLogs logs = new CapturedLogs();
        ROOT.addHandler(logs);
        ROOT.setLevel(Level.FINE);
        return logs;
    }

    String text() {
        return lines.toString();
    }

    @Override
    public void publish(LogRecord logged) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.println(
                logged.getLoggerName() + " " + logged.getMessage() + " " + Arrays.toString(logged.getParameters()));
        if (logged.getThrown() != null) {
            logged.getThrown().printStackTrace(writer);
        }
        writer.flush();
        lines.append(text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(usual);
    }
}
