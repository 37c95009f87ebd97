package ai.backfuture.outbox;

/** Sees batches pass; what a fault test holds up. */
interface BatchProbe {

    BatchProbe NONE = new BatchProbe() {};

    /** The rows are read and not yet sent. */
    default void read(Lease lease, Batch batch) {}

    /** Kafka has the rows and the table has them too. */
    default void committed(Lease lease, Batch batch) {}
}
