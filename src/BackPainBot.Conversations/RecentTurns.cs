using System.Collections.Concurrent;

namespace BackPainBot.Conversations;

/// <summary>
/// What the last turns of the busiest talks left behind, so that the next turn need not read it again. It may be out of date:
/// the commit compares versions and refuses what was run on an old state.
/// </summary>
internal sealed class RecentTurns
{
    // Two halves of at most this many talks, some kilobytes each.
    private const int Half = 512;

    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<Key, LoadedTurn> _young = new();
    private volatile ConcurrentDictionary<Key, LoadedTurn> _old = new();

    /// <summary>What was kept, which then is kept no longer; null when there is nothing.</summary>
    public LoadedTurn? Take(TurnKeys keys)
    {
        var key = Key.Of(keys);
        var found = _young.TryRemove(key, out var young) ? young : null;
        return _old.TryRemove(key, out var old) ? found ?? old : found;
    }

    /// <summary>Keeps what a turn has stored; the talks that were silent longest make room.</summary>
    public void Keep(TurnKeys keys, LoadedTurn stored)
    {
        _young[Key.Of(keys)] = stored;
        if (_young.Count <= Half)
            return;
        lock (_turning)
        {
            if (_young.Count > Half)
                (_old, _young) = (_young, new ConcurrentDictionary<Key, LoadedTurn>());
        }
    }

    private readonly record struct Key(ConversationKey Conversation, PersonKey Person)
    {
        public static Key Of(TurnKeys keys) => new(keys.Conversation, keys.Person);
    }
}
