package ai.backfuture.connection.audit.adapter.micrometer;

import ai.backfuture.connection.audit.application.Alarms;
import ai.backfuture.connection.audit.domain.Reading;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** {@link Alarms} as Micrometer meters and log lines. A line names readers and connections, never what was read. */
@ApplicationScoped
class MeteredAlarms implements Alarms {

    private static final Logger LOG = Logger.getLogger(MeteredAlarms.class);
    private static final int NAMED = 10;

    private final Counter explained;
    private final Counter unexplained;
    private final Counter denied;
    private final Counter gaps;
    private final Counter unreadable;
    private volatile boolean works = true;

    MeteredAlarms(MeterRegistry meters) {
        this.explained = meters.counter("backfuture.audit.explained.reads");
        this.unexplained = meters.counter("backfuture.audit.unexplained.reads");
        this.denied = meters.counter("backfuture.audit.denied.reads");
        this.gaps = meters.counter("backfuture.audit.log.gaps");
        this.unreadable = meters.counter("backfuture.audit.unreadable.lines");
        Gauge.builder("backfuture.audit.log.followed", this, alarms -> alarms.works ? 1 : 0)
                .description("1 unless Vault's audit log cannot be read")
                .register(meters);
    }

    @Override
    public void unexplained(List<Reading> readings) {
        LOG.errorf("ALARM: %d readings of secrets that no test explains, %s", readings.size(), about(readings));
        unexplained.increment(readings.size());
    }

    @Override
    public void denied(List<Reading> readings) {
        LOG.warnf("%d attempts to read secrets were turned away by Vault, %s", readings.size(), about(readings));
        denied.increment(readings.size());
    }

    @Override
    public void explained(int readings) {
        explained.increment(readings);
    }

    @Override
    public void gap(String source) {
        LOG.errorf("ALARM: a part of Vault's audit log %s was gone before it was read", source);
        gaps.increment();
    }

    @Override
    public void unreadable(int lines) {
        LOG.warnf("%d lines of Vault's audit log make no sense", lines);
        unreadable.increment(lines);
    }

    @Override
    public void following(boolean nowWorks, String reason) {
        if (works && !nowWorks) {
            LOG.errorf("Vault's audit log is not read: %s. Tried again at each tick; readings are not lost", reason);
        } else if (!works && nowWorks) {
            LOG.info("Vault's audit log is read again");
        }
        works = nowWorks;
    }

    private static String about(List<Reading> readings) {
        return "by %s from %s between %s and %s; connections %s%s"
                .formatted(
                        distinct(readings.stream().map(Reading::reader).toList()),
                        distinct(readings.stream().map(Reading::address).toList()),
                        readings.stream()
                                .map(Reading::at)
                                .min(java.util.Comparator.naturalOrder())
                                .orElseThrow(),
                        readings.stream()
                                .map(Reading::at)
                                .max(java.util.Comparator.naturalOrder())
                                .orElseThrow(),
                        distinct(readings.stream()
                                .map(reading -> String.valueOf(reading.connectionId()))
                                .toList()),
                        readings.size() > NAMED ? " and more; GET /api/operator/audit has all" : "");
    }

    private static String distinct(List<String> names) {
        return names.stream().distinct().limit(NAMED).collect(Collectors.joining(", "));
    }
}
