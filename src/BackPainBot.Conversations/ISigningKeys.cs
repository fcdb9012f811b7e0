namespace BackPainBot.Conversations;

/// <summary>The keys that tokens are signed with: in the store, so that a restart or a second node honours what was signed.</summary>
public interface ISigningKeys
{
    /// <summary>All of them, the newest first.</summary>
    Task<IReadOnlyList<SigningKey>> SigningKeysAsync(CancellationToken cancellationToken);

    /// <summary>Adds one, durably.</summary>
    Task AddSigningKeyAsync(SigningKey key, CancellationToken cancellationToken);

    /// <summary>Deletes those that were made before.</summary>
    Task ForgetSigningKeysAsync(DateTimeOffset madeBefore, CancellationToken cancellationToken);
}

/// <summary>A key that signs.</summary>
/// <param name="Id">Stands in what it signed.</param>
/// <param name="Secret">Never leaves the process and the store.</param>
/// <param name="Made">When, to the millisecond.</param>
public sealed record SigningKey(string Id, ReadOnlyMemory<byte> Secret, DateTimeOffset Made);
