-- What was heard of connections; the truth is with the service that owns them.
CREATE TABLE connection_view (
    id               uuid PRIMARY KEY,
    owner            text    NOT NULL,
    exchange         text    NOT NULL,
    status           text    NOT NULL,
    version          bigint  NOT NULL,
    valid_until      timestamptz,
    markets          text[]  NOT NULL,
    trade_spot       text,
    trade_futures    text,
    -- why the last test failed
    reason           text,
    kind             text,
    title            text,
    cause            text,
    what_to_do       text,
    -- the partition that the newest state came from
    source_partition integer NOT NULL,
    -- the end of the lease is still to be noticed
    lease_watched    boolean NOT NULL,
    -- gone for good; kept for a while so that late old states find it
    removed_at       timestamptz
) WITH (fillfactor = 80);

CREATE INDEX connection_view_leases ON connection_view (valid_until) WHERE lease_watched;
CREATE INDEX connection_view_removed ON connection_view (removed_at) WHERE removed_at IS NOT NULL;

-- How far the view has read, per partition; written in the transaction that writes what was read.
CREATE TABLE view_position (
    partition integer PRIMARY KEY,
    topic_id  text    NOT NULL,
    position  bigint  NOT NULL
) WITH (fillfactor = 50);

-- Records that made no sense; they are on the topic at this place, their data is not repeated here.
CREATE TABLE dead_letter (
    topic_id      text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    record_key    text,
    event_type    text,
    problem       text        NOT NULL,
    noticed_at    timestamptz NOT NULL,
    PRIMARY KEY (topic_id, partition, record_offset)
);
