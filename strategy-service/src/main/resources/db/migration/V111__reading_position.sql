-- How far each topic has been read; written in the transaction that writes what was read and what follows from it.
CREATE TABLE reading_position (
    topic     text    NOT NULL,
    partition integer NOT NULL,
    topic_id  text    NOT NULL,
    position  bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);

-- Goes on where the view stands. The version before keeps its own positions in view_position, which goes one release later:
-- until then both may take in the same states, of which only newer ones change anything.
INSERT INTO reading_position (topic, partition, topic_id, position)
SELECT 'connection-states', partition, topic_id, position FROM view_position;
