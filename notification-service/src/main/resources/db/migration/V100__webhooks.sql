CREATE TABLE webhook (
    id               uuid        PRIMARY KEY,
    owner            text        NOT NULL,
    url              text        NOT NULL,
    -- host and port of the url: what deliveries share that must not crowd each other out
    lane             text        NOT NULL,
    events           text[]      NOT NULL,
    description      text        NOT NULL,
    disabled_reason  text        CHECK (disabled_reason IN ('OWNER', 'GONE', 'FAILING')),
    -- where the signing secret lies in Vault, never what it is
    secret_ref       text        NOT NULL,
    former_ref       text,
    former_until     timestamptz,
    failing_since    timestamptz,
    last_message     uuid,
    last_event       text,
    last_at          timestamptz,
    last_delivered   boolean,
    last_detail      text,
    version          bigint      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    CHECK ((former_ref IS NULL) = (former_until IS NULL))
) WITH (fillfactor = 80);

-- an owner's list, page by page
CREATE INDEX webhook_of_owner ON webhook (owner, id);

-- Messages. The id is the same in every attempt, and so is the body.
CREATE TABLE delivery (
    id              uuid        PRIMARY KEY,
    webhook_id      uuid        NOT NULL REFERENCES webhook ON DELETE CASCADE,
    event           text        NOT NULL,
    lane            text        NOT NULL,
    body            text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    -- when to try; while an attempt is under way, when another instance may take it over. Null once it is finished
    due_at          timestamptz,
    -- who is at it
    claim           uuid,
    outcome         text        CHECK (outcome IN ('DELIVERED', 'GIVEN_UP')),
    created_at      timestamptz NOT NULL,
    finished_at     timestamptz,
    CHECK ((due_at IS NULL) = (finished_at IS NOT NULL)),
    CHECK ((outcome IS NULL) = (finished_at IS NULL))
) WITH (fillfactor = 80);

CREATE INDEX delivery_due ON delivery (lane, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX delivery_of_webhook ON delivery (webhook_id) WHERE due_at IS NOT NULL;
CREATE INDEX delivery_finished ON delivery (finished_at) WHERE finished_at IS NOT NULL;

-- Secrets to be destroyed in Vault: of webhooks that are gone, replaced ones, and new ones until their webhook is stored.
CREATE TABLE unwanted_secret (
    ref    text        PRIMARY KEY,
    due_at timestamptz NOT NULL
);

CREATE INDEX unwanted_secret_due ON unwanted_secret (due_at);
