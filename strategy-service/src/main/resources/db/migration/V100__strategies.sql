CREATE TABLE strategy (
    id                            uuid PRIMARY KEY,
    owner                         text        NOT NULL,
    connection_id                 uuid        NOT NULL,
    name                          text        NOT NULL,
    market                        text        NOT NULL,
    pairs                         text[]      NOT NULL,
    risk_level                    text        NOT NULL,
    margin_amount                 numeric     NOT NULL,
    margin_currency               text        NOT NULL,
    add_ons_max_count             integer,
    add_ons_step_percent          numeric,
    add_ons_size_multiplier       numeric,
    recovery_enabled              boolean,
    recovery_max_drawdown_percent numeric,
    resume_when_online            boolean     NOT NULL,
    status                        text        NOT NULL CHECK (status IN ('DISABLED', 'ENABLED', 'SUSPENDED')),
    suspended_reason              text,
    shared_connection             boolean     NOT NULL,
    version                       bigint      NOT NULL,
    created_at                    timestamptz NOT NULL,
    updated_at                    timestamptz NOT NULL,
    CHECK ((status = 'SUSPENDED') = (suspended_reason IS NOT NULL))
);

-- an owner's list, page by page
CREATE INDEX strategy_of_owner ON strategy (owner, id);
-- what a connection's change of state may concern
CREATE INDEX strategy_once_enabled ON strategy (connection_id) WHERE status <> 'DISABLED';
