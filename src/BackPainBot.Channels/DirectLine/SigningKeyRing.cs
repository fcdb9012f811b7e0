using System.Security.Cryptography;
using BackPainBot.Conversations;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Channels.DirectLine;

/// <summary>
/// The keys that tokens are signed with: the newest signs, all of them are honoured. They live in the store; the first one is
/// made when it is needed, and each signs for a month.
/// </summary>
internal sealed class SigningKeyRing(IConversationStore store, TimeProvider time) : IDisposable
{
    private const int KeyBytes = 32;

    private static readonly TimeSpan SignsFor = TimeSpan.FromDays(30);

    /// <summary>A day longer than it signs: by then every token that it signed has long expired.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(31);

    private readonly SemaphoreSlim _making = new(1);
    private volatile IReadOnlyList<RingKey> _keys = [];

    /// <summary>The key to sign with.</summary>
    public async ValueTask<SymmetricSecurityKey> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Current() is { } known)
            return known.Key;
        await _making.WaitAsync(cancellationToken);
        try
        {
            await ReadAsync(cancellationToken);
            return Current()?.Key ?? await MakeAsync(cancellationToken);
        }
        finally
        {
            _making.Release();
        }
    }

    /// <summary>The key of this id, also one that another node made a moment ago; null when there is none.</summary>
    public async ValueTask<SymmetricSecurityKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Find(id) is { } known)
            return known;
        await ReadAsync(cancellationToken);
        return Find(id);
    }

    public void Dispose() => _making.Dispose();

    private RingKey? Current() => _keys.FirstOrDefault(key => time.GetUtcNow() - key.Made < SignsFor);

    private SymmetricSecurityKey? Find(string id) => _keys.FirstOrDefault(key => key.Key.KeyId == id)?.Key;

    private async Task<SymmetricSecurityKey> MakeAsync(CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var key = new SigningKey(id, RandomNumberGenerator.GetBytes(KeyBytes), time.GetUtcNow());
        await store.AddSigningKeyAsync(key, cancellationToken);
        var made = RingKey.Of(key);
        _keys = [made, .. _keys];
        return made.Key;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var stored = await store.SigningKeysAsync(cancellationToken);
        var known = _keys;
        // A key that is known stays the same object: the library keeps what it has computed for it.
        _keys = [.. stored.Select(key => known.FirstOrDefault(k => k.Key.KeyId == key.Id) ?? RingKey.Of(key))];
    }

    private sealed record RingKey(SymmetricSecurityKey Key, DateTimeOffset Made)
    {
        public static RingKey Of(SigningKey key) => new(new SymmetricSecurityKey(key.Secret.ToArray()) { KeyId = key.Id }, key.Made);
    }
}
