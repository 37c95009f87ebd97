-- What was heard of connections, as far as it decides what their owners are told next.
CREATE TABLE known_connection (
    id              uuid    PRIMARY KEY,
    owner           text    NOT NULL,
    exchange        text    NOT NULL,
    name            text    NOT NULL,
    version         bigint  NOT NULL,
    status          text    NOT NULL,
    ever_online     boolean NOT NULL,
    reason          text,
    expires_at      timestamptz,
    warned_days     integer,
    next_warning_at timestamptz,
    -- gone for good; kept for a while so that late old states find it
    removed_at      timestamptz
) WITH (fillfactor = 80);

CREATE INDEX known_connection_warnings ON known_connection (next_warning_at) WHERE next_warning_at IS NOT NULL;
CREATE INDEX known_connection_removed ON known_connection (removed_at) WHERE removed_at IS NOT NULL;

-- The highest version heard of each strategy.
CREATE TABLE known_strategy (
    id         uuid   PRIMARY KEY,
    version    bigint NOT NULL,
    removed_at timestamptz
) WITH (fillfactor = 80);

CREATE INDEX known_strategy_removed ON known_strategy (removed_at) WHERE removed_at IS NOT NULL;

-- How far each topic has been read; written in the transaction that writes what was read and what follows from it.
CREATE TABLE reading_position (
    topic     text    NOT NULL,
    partition integer NOT NULL,
    topic_id  text    NOT NULL,
    position  bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
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
