-- What a POST with an Idempotency-Key answered. Of the request only a fingerprint is kept.
CREATE TABLE idempotency_record (
    owner           text        NOT NULL,
    operation       text        NOT NULL,
    idempotency_key text        NOT NULL,
    fingerprint     bytea       NOT NULL,
    -- which attempt holds the key; an attempt that lost its lock can't complete
    attempt         uuid        NOT NULL,
    locked_until    timestamptz,
    answer_status   smallint,
    answer_location text,
    answer_body     bytea,
    expires_at      timestamptz NOT NULL,
    PRIMARY KEY (owner, operation, idempotency_key),
    -- in flight or answered, never both
    CHECK ((locked_until IS NULL) = (answer_status IS NOT NULL))
);

CREATE INDEX idempotency_record_expiry ON idempotency_record (expires_at);
