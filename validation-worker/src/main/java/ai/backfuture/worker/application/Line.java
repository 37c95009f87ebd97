package ai.backfuture.worker.application;

import ai.backfuture.worker.domain.Exchange;
import java.time.Clock;

/** One exchange with everything around it. */
record Line(Exchange exchange, Gate gate, Pulses pulses, ExchangeCalls calls) {

    static Line to(Exchange exchange, ExchangeCalls calls, WorkerLimits limits, Clock clock) {
        Gate gate = new Gate(limits, clock);
        return new Line(exchange, gate, new Pulses(exchange, calls, gate, limits, clock), calls);
    }
}
