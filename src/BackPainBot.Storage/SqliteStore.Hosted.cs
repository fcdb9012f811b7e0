using BackPainBot.Conversations;

namespace BackPainBot.Storage;

/// <summary>What a channel needs that nobody else keeps: its conversations, their streams, and its keys.</summary>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<StreamItem>> ReadStreamAsync(
        ConversationKey conversation, long after, int most, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<StreamItem>>(reader => SqliteStream.Read(reader.Statements, conversation, after, most), cancellationToken);

    /// <inheritdoc/>
    public Task<long> StreamEndAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ReadAsync(reader => SqliteStream.ReadEnd(reader.Statements, conversation), cancellationToken);

    /// <inheritdoc/>
    public Task AddHostedAsync(HostedConversation conversation, CancellationToken cancellationToken) =>
        WriteAsync(connection => SqliteHosted.Add(connection.Statements, conversation), cancellationToken);

    /// <inheritdoc/>
    public Task<HostedConversation?> FindHostedAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ReadAsync(reader => SqliteHosted.Find(reader.Statements, conversation), cancellationToken);

    /// <inheritdoc/>
    public Task<HostedConversation?> FindResumableAsync(string channel, string resumeHash, CancellationToken cancellationToken) =>
        ReadAsync(reader => SqliteHosted.FindResumable(reader.Statements, channel, resumeHash), cancellationToken);

    /// <inheritdoc/>
    public Task UseHostedAsync(ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(connection => SqliteHosted.Use(connection.Statements, conversation, at), cancellationToken);

    /// <inheritdoc/>
    public Task ForgetAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        WriteAsync(connection => SqliteHosted.Forget(connection.Statements, conversation), cancellationToken);

    /// <inheritdoc/>
    public Task<int> ForgetUnusedAsync(
        string channel, DateTimeOffset usedBefore, DateTimeOffset emptyBefore, int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _writer.WriteAsync(
            connection => SqliteHosted.ForgetUnused(connection.Statements, channel, usedBefore, emptyBefore, most));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SigningKey>> SigningKeysAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<SigningKey>>(reader => SqliteSigningKeys.Read(reader.Statements), cancellationToken);

    /// <inheritdoc/>
    public Task AddSigningKeyAsync(SigningKey key, CancellationToken cancellationToken) =>
        WriteAsync(connection => SqliteSigningKeys.Add(connection.Statements, key), cancellationToken);

    /// <inheritdoc/>
    public Task ForgetSigningKeysAsync(DateTimeOffset madeBefore, CancellationToken cancellationToken) =>
        WriteAsync(connection => SqliteSigningKeys.Forget(connection.Statements, madeBefore), cancellationToken);

    private Task<bool> WriteAsync(Action<SqliteWriterConnection> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _writer.WriteAsync(connection =>
        {
            write(connection);
            return true;
        });
    }
}
