-- A store as version 1 of the schema made it, with one turn in it. Never changed: such files are out there.
PRAGMA journal_mode = WAL;
BEGIN IMMEDIATE;
CREATE TABLE conversations (
    key INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    talk TEXT NOT NULL,
    UNIQUE (channel, id)
) STRICT;

CREATE TABLE persons (
    key INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    UNIQUE (channel, id)
) STRICT;

-- What was answered, and by which replies: `count` of them from the sequence `first` on.
CREATE TABLE activities (
    conversation INTEGER NOT NULL REFERENCES conversations (key),
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (conversation, type, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE replies (
    conversation INTEGER NOT NULL REFERENCES conversations (key),
    sequence INTEGER NOT NULL,
    reply TEXT NOT NULL,
    PRIMARY KEY (conversation, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    conversation INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    deliver_to TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    PRIMARY KEY (conversation, sequence),
    FOREIGN KEY (conversation, sequence) REFERENCES replies (conversation, sequence)
) STRICT, WITHOUT ROWID;

PRAGMA application_id = 1112556143;
PRAGMA user_version = 1;

INSERT INTO conversations VALUES (1, 'test', 'conversation', 1, 2, '{"turn":1}');
INSERT INTO persons VALUES (1, 'test', 'person', 1, '{}');
INSERT INTO activities VALUES (1, 'message', 'a1', 1, 2);
INSERT INTO replies VALUES
    (1, 1, '{"paragraphs":[{"kind":"Text","lines":[{"id":"echo","text":"one"}]}],"turn":1}'),
    (1, 2, '{"paragraphs":[{"kind":"Text","lines":[{"id":"echo","text":"two"}]}],"turn":1}');
INSERT INTO outbox VALUES (1, 2, 'somewhere', 1772353800000);
COMMIT;
