-- Tests that have gone out and count at the exchange's quota until a span after their end. No reference to the connection:
-- a test of one that is gone still makes its calls.
CREATE TABLE test_under_way (
    connection_id uuid        NOT NULL,
    number        bigint      NOT NULL,
    exchange      text        NOT NULL,
    egress        text        NOT NULL,
    futures       boolean     NOT NULL,
    -- counts as ended then, if nobody says so before
    until         timestamptz NOT NULL,
    ended_at      timestamptz,
    PRIMARY KEY (connection_id, number)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

CREATE INDEX test_under_way_at ON test_under_way (exchange, egress);

-- kept in another form from now on, and only of the last minute
UPDATE exchange_budget SET spent = '{}';
