-- Who did what to which connection, and every reading of a secret. Nothing is ever changed or deleted in here, except that
-- the erasure of an owner replaces the owner's name by a pseudonym and takes away what is personal.
CREATE TABLE audit_entry (
    id             uuid PRIMARY KEY,
    at             timestamptz NOT NULL,
    action         text        NOT NULL,
    connection_id  uuid,
    owner          text,
    actor_kind     text        NOT NULL,
    actor          text,
    correlation_id text,
    vault_request  text,
    -- nothing personal, nothing secret
    detail         jsonb       NOT NULL,
    -- addresses, user agents, names that the owner gave
    personal       jsonb,
    recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX audit_entry_newest ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_of_connection ON audit_entry (connection_id, at DESC, id DESC) WHERE connection_id IS NOT NULL;
CREATE INDEX audit_entry_of_owner ON audit_entry (owner, at DESC, id DESC) WHERE owner IS NOT NULL;
CREATE INDEX audit_entry_by_actor ON audit_entry (actor) WHERE actor IS NOT NULL;
CREATE UNIQUE INDEX audit_entry_reading ON audit_entry (vault_request) WHERE vault_request IS NOT NULL;

CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    pseudonym CONSTANT text := '^erased-[0-9a-f-]{36}$';
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF ROW (NEW.id, NEW.at, NEW.action, NEW.connection_id, NEW.actor_kind, NEW.correlation_id, NEW.vault_request,
                NEW.detail, NEW.recorded_at)
               IS NOT DISTINCT FROM
           ROW (OLD.id, OLD.at, OLD.action, OLD.connection_id, OLD.actor_kind, OLD.correlation_id, OLD.vault_request,
                OLD.detail, OLD.recorded_at)
           AND NEW.personal IS NULL
           AND (NEW.owner IS NOT DISTINCT FROM OLD.owner OR (OLD.owner !~ pseudonym AND NEW.owner ~ pseudonym))
           AND (NEW.actor IS NOT DISTINCT FROM OLD.actor OR (OLD.actor !~ pseudonym AND NEW.actor ~ pseudonym))
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'audit_entry is append-only' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_stays();
CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays();

-- The tests that were ordered: what a reading of a secret is explained by. Outlives the connection, for readings that are
-- learnt of late.
CREATE TABLE audit_test (
    connection_id   uuid        NOT NULL,
    number          bigint      NOT NULL,
    owner           text        NOT NULL,
    credential_path text        NOT NULL,
    trigger         text        NOT NULL,
    requested_at    timestamptz NOT NULL,
    not_after       timestamptz NOT NULL,
    readings        integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (connection_id, number)
);

CREATE INDEX audit_test_of_credential ON audit_test (credential_path, requested_at);
CREATE INDEX audit_test_age ON audit_test USING brin (requested_at);

-- Readings taken from Vault's audit log that are not explained yet.
CREATE TABLE audit_reading (
    vault_request text PRIMARY KEY,
    path          text        NOT NULL,
    connection_id uuid,
    read_at       timestamptz NOT NULL,
    denied        boolean     NOT NULL,
    reader        text        NOT NULL,
    rights        text[]      NOT NULL,
    address       text        NOT NULL,
    seen_at       timestamptz NOT NULL
);

CREATE INDEX audit_reading_waiting ON audit_reading (seen_at, vault_request);

-- How far Vault's audit log has been read; written together with what was read. A file is known by its first line, since
-- rotation changes its name.
CREATE TABLE audit_position (
    source        text PRIMARY KEY,
    first_line    bytea,
    began_at      timestamptz,
    read_to       bigint      NOT NULL
);

-- Readings from before there was an audit have no test to be explained by, and are left out.
CREATE TABLE audit_beginning (
    id integer PRIMARY KEY CHECK (id = 1),
    at timestamptz NOT NULL
);
INSERT INTO audit_beginning VALUES (1, clock_timestamp());

-- Tests that were running then.
INSERT INTO audit_test (connection_id, number, owner, credential_path, trigger, requested_at, not_after)
SELECT id, (last_test ->> 'number')::bigint, owner, credential_path, last_test ->> 'trigger',
       (last_test ->> 'requestedAt')::timestamptz, (last_test ->> 'notAfter')::timestamptz
  FROM connection WHERE last_test ->> 'notAfter' IS NOT NULL;

-- Owners whose erasure was ordered and is not done, because secrets of theirs are still to be destroyed.
CREATE TABLE owner_erasure (
    owner    text PRIMARY KEY,
    id       uuid        NOT NULL,
    asked_at timestamptz NOT NULL
);
