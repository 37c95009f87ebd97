-- A test may wait for the exchange's quota before it goes out, and a new key is tested while the old one serves.
ALTER TABLE connection DROP CONSTRAINT one_test_at_a_time;
ALTER TABLE connection ADD COLUMN test_waiting_since timestamptz;
ALTER TABLE connection ADD COLUMN replacement jsonb;
ALTER TABLE connection ADD COLUMN candidate_path text;
ALTER TABLE connection ADD COLUMN candidate_key_version text;
ALTER TABLE connection ADD COLUMN candidate_key_hash bytea;
ALTER TABLE connection ADD COLUMN in_use boolean NOT NULL DEFAULT false;
ALTER TABLE connection ADD COLUMN last_used_at timestamptz;
ALTER TABLE connection ADD COLUMN notice_due_at timestamptz;

DROP INDEX connection_due;
CREATE INDEX connection_due ON connection (exchange, next_test_at) WHERE next_test_at IS NOT NULL;
CREATE INDEX connection_waiting ON connection (exchange, test_waiting_since) WHERE test_waiting_since IS NOT NULL;
CREATE INDEX connection_notice ON connection (notice_due_at) WHERE notice_due_at IS NOT NULL;

ALTER TABLE connection_test ADD COLUMN egress text NOT NULL DEFAULT 'default';

-- What one of our addresses may still call an exchange; one row is locked by whoever sends tests out.
CREATE TABLE exchange_budget (
    exchange     text  NOT NULL,
    egress       text  NOT NULL,
    spent        jsonb NOT NULL DEFAULT '{}',
    paused_until timestamptz,
    PRIMARY KEY (exchange, egress)
);

-- How each exchange is, seen from each of our addresses.
CREATE TABLE exchange_state (
    exchange     text        NOT NULL,
    egress       text        NOT NULL,
    availability text        NOT NULL,
    since        timestamptz NOT NULL,
    version      bigint      NOT NULL,
    probed_at    timestamptz,
    PRIMARY KEY (exchange, egress)
);

-- Which strategies are enabled on which connection, as the topic of strategies tells.
CREATE TABLE strategy_use (
    strategy_id   uuid PRIMARY KEY,
    connection_id uuid    NOT NULL,
    enabled       boolean NOT NULL,
    version       bigint  NOT NULL
);

CREATE INDEX strategy_use_enabled ON strategy_use (connection_id) WHERE enabled;

-- What operators have stopped.
CREATE TABLE suspension (
    id              uuid PRIMARY KEY,
    scope           text        NOT NULL,
    value           text,
    reason          text        NOT NULL,
    destroy_secrets boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    lifted_at       timestamptz,
    lifted_by       text,
    version         bigint      NOT NULL
);

CREATE INDEX suspension_standing ON suspension (created_at) WHERE lifted_at IS NULL;
