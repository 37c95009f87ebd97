-- A connection: where it stands, and where its secret lies. Never a secret.
CREATE TABLE connection (
    id                   uuid PRIMARY KEY,
    owner                text        NOT NULL,
    exchange             text        NOT NULL,
    name                 text        NOT NULL,
    name_key             text        NOT NULL,
    markets              text        NOT NULL,
    credential_path      text        NOT NULL,
    key_hint             text        NOT NULL,
    key_version          text        NOT NULL,
    key_hash             bytea       NOT NULL,
    credential_given_at  timestamptz NOT NULL,
    tried_once_more      boolean     NOT NULL,
    withdrawal_stated_at timestamptz,
    status               text        NOT NULL,
    version              bigint      NOT NULL,
    created_at           timestamptz NOT NULL,
    verified_at          timestamptz,
    valid_until          timestamptz,
    next_test_at         timestamptz,
    test_deadline        timestamptz,
    failures             integer     NOT NULL,
    expires_at           timestamptz,
    account_uid          text,
    permissions          jsonb       NOT NULL,
    warnings             jsonb       NOT NULL,
    last_test            jsonb       NOT NULL,
    removal_due_at       timestamptz,
    removal_attempts     integer     NOT NULL DEFAULT 0,
    CONSTRAINT one_test_at_a_time CHECK (next_test_at IS NULL OR test_deadline IS NULL),
    CONSTRAINT leased_while_online CHECK ((valid_until IS NOT NULL) = (status IN ('ONLINE', 'DEGRADED')))
);

-- Name and key are free again as soon as a removal has begun.
CREATE UNIQUE INDEX connection_name ON connection (owner, name_key) WHERE status <> 'REMOVING';
CREATE UNIQUE INDEX connection_key ON connection (owner, exchange, key_hash) WHERE status <> 'REMOVING';
CREATE INDEX connection_page ON connection (owner, id);
CREATE INDEX connection_due ON connection (next_test_at) WHERE next_test_at IS NOT NULL;
CREATE INDEX connection_unanswered ON connection (test_deadline) WHERE test_deadline IS NOT NULL;
CREATE INDEX connection_lapsed ON connection (valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX connection_removing ON connection (removal_due_at) WHERE removal_due_at IS NOT NULL;

-- Tests that have ended; the running one is part of its connection.
CREATE TABLE connection_test (
    connection_id uuid        NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    number        bigint      NOT NULL,
    exchange      text        NOT NULL,
    finished_at   timestamptz NOT NULL,
    reason        text,
    document      jsonb       NOT NULL,
    PRIMARY KEY (connection_id, number)
);

CREATE INDEX connection_test_finished ON connection_test USING brin (finished_at);

-- Paths that are about to be written in Vault; what is left over is destroyed.
CREATE TABLE vault_intent (
    path          text PRIMARY KEY,
    purpose       text        NOT NULL,
    connection_id uuid        NOT NULL,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    claimed       boolean     NOT NULL DEFAULT false,
    sweeps        integer     NOT NULL DEFAULT 0
);

CREATE INDEX vault_intent_expired ON vault_intent (expires_at);

-- One row: the addresses that our calls to exchanges come from.
CREATE TABLE egress_address_set (
    id         integer PRIMARY KEY CHECK (id = 1),
    version    bigint      NOT NULL,
    addresses  jsonb       NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL
);
