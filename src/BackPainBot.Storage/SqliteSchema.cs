namespace BackPainBot.Storage;

/// <summary>The tables. States and replies are the JSON of <c>CoreJson.Stored</c>; times are milliseconds of Unix time.</summary>
internal static class SqliteSchema
{
    /// <summary><c>PRAGMA application_id</c> of our files: "BPBo" in ASCII.</summary>
    public const int ApplicationId = 0x4250426F;

    /// <summary><c>PRAGMA user_version</c>: the version of the schema below.</summary>
    public const int Version = 1;

    // Conversations get a short key of their own, as channels give them ids of a hundred characters and every reply repeats it.
    public const string Create = $"""
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
}
