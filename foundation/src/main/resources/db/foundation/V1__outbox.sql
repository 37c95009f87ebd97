-- Events that wait to be published. A row is deleted once Kafka has it, so the table is small whenever Kafka is up.
CREATE TABLE outbox (
    bucket     smallint    NOT NULL CHECK (bucket BETWEEN 0 AND 15),
    id         bigint      GENERATED ALWAYS AS IDENTITY,
    topic      text        NOT NULL,
    record_key uuid        NOT NULL,
    headers    text        NOT NULL,
    payload    bytea,
    -- lets a relay tell rows that it has not been able to see yet from rows that it has dealt with
    tx         xid8        NOT NULL DEFAULT pg_current_xact_id(),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (bucket, id)
) WITH (
    -- every row dies within moments: clean up by count, at full speed
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 20000
);

CREATE INDEX outbox_unseen ON outbox (bucket, tx);

-- Who publishes which bucket. The epoch grows with every change of hands.
CREATE TABLE outbox_bucket (
    bucket      smallint    PRIMARY KEY,
    owner       uuid,
    epoch       bigint      NOT NULL DEFAULT 0,
    lease_until timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

INSERT INTO outbox_bucket (bucket) SELECT generate_series(0, 15);

-- Who is there to share the buckets with.
CREATE TABLE outbox_instance (
    instance    uuid        PRIMARY KEY,
    alive_until timestamptz NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

-- Records that Kafka will never take, such as one above the size limit; kept for an operator to look at.
CREATE TABLE outbox_dead (
    bucket     smallint    NOT NULL,
    id         bigint      NOT NULL,
    topic      text        NOT NULL,
    record_key uuid        NOT NULL,
    headers    text        NOT NULL,
    payload    bytea,
    created_at timestamptz NOT NULL,
    reason     text        NOT NULL,
    buried_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (bucket, id)
);
