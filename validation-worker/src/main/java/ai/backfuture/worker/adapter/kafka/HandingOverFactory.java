package ai.backfuture.worker.adapter.kafka;

import ai.backfuture.worker.application.WorkerLimits;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.commit.KafkaThrottledLatestProcessedCommit;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;

/** The commit strategy "handing-over" of the channel of orders. */
@ApplicationScoped
@Identifier("handing-over")
class HandingOverFactory implements KafkaCommitHandler.Factory {

    private final InFlight inFlight;
    private final WorkerLimits limits;

    HandingOverFactory(InFlight inFlight, WorkerLimits limits) {
        this.inFlight = inFlight;
        this.limits = limits;
    }

    @Override
    public KafkaCommitHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        KafkaThrottledLatestProcessedCommit commits =
                new KafkaThrottledLatestProcessedCommit.Factory().create(config, vertx, consumer, reportFailure);
        return new HandingOver(vertx, commits, consumer, inFlight, limits.handOverGrace());
    }
}
