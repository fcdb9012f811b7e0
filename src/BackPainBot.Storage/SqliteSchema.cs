namespace BackPainBot.Storage;

/// <summary>The tables. States and replies are the JSON of <c>CoreJson.Stored</c>; times are milliseconds of Unix time.</summary>
internal static class SqliteSchema
{
    /// <summary><c>PRAGMA application_id</c> of our files: "BPBo" in ASCII.</summary>
    public const int ApplicationId = 0x4250426F;

    /// <summary><c>PRAGMA user_version</c> of a file that has gone through all <see cref="Steps"/>.</summary>
    public static int Version => Steps.Count;

    /// <summary>
    /// The n-th leads from version n to n + 1. A step that was released is never changed: files were made by it. A new file
    /// goes through all of them, so that there is one way to the newest schema and not two.
    /// </summary>
    public static IReadOnlyList<string> Steps { get; } = [First, Streams, Waits];

    // Conversations get a short key of their own, as channels give them ids of a hundred characters and every reply repeats it.
    private const string First = """
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
        """;

    private const string Streams = """
        -- Conversations of a channel that nobody but us keeps, and whom their tokens name.
        CREATE TABLE hosted (
            channel TEXT NOT NULL,
            id TEXT NOT NULL,
            used INTEGER NOT NULL,
            user TEXT,
            resume_hash TEXT,
            PRIMARY KEY (channel, id)
        ) STRICT, WITHOUT ROWID;

        CREATE UNIQUE INDEX hosted_by_resume_hash ON hosted (channel, resume_hash) WHERE resume_hash IS NOT NULL;

        -- What a hosted conversation shows, in order: an activity of the person (`incoming`), or the reply of the same sequence
        -- and the sequence of the activity that it `answers`.
        CREATE TABLE stream (
            conversation INTEGER NOT NULL REFERENCES conversations (key),
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            incoming TEXT,
            answers INTEGER,
            PRIMARY KEY (conversation, sequence)
        ) STRICT, WITHOUT ROWID;

        -- The sequence of the answered activity itself, where it stands in the stream.
        ALTER TABLE activities ADD COLUMN incoming INTEGER;

        CREATE TABLE signing_keys (
            id TEXT PRIMARY KEY,
            secret BLOB NOT NULL,
            made INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;

    // Until when the channel asked to be left alone; null when it did not.
    private const string Waits = "ALTER TABLE outbox ADD COLUMN not_before INTEGER;";
}
