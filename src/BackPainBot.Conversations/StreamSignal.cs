using System.Threading.Channels;

namespace BackPainBot.Conversations;

/// <summary>
/// Wakes those of this process who read a stream along. As <see cref="OutboxSignal"/> it carries no truth: what was said is
/// known by the store alone, and a signal that is lost costs time, never an item.
/// </summary>
public sealed class StreamSignal
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, List<StreamSubscription>> _readers = [];

    /// <summary>Begins to listen: whatever is committed from now on wakes the reader.</summary>
    public StreamSubscription Subscribe(ConversationKey conversation)
    {
        var subscription = new StreamSubscription(reader => Leave(conversation, reader));
        lock (_lock)
        {
            if (!_readers.TryGetValue(conversation, out var readers))
                _readers[conversation] = readers = [];
            readers.Add(subscription);
        }

        return subscription;
    }

    /// <summary>Something was committed to the stream of this conversation.</summary>
    public void Wake(ConversationKey conversation)
    {
        lock (_lock)
        {
            foreach (var reader in _readers.GetValueOrDefault(conversation) ?? [])
                reader.Tell(null);
        }
    }

    /// <summary>
    /// Something that is worth telling now and nothing later, such as that somebody types. Who is not there, or has not taken
    /// what was told before, is not told.
    /// </summary>
    /// <param name="conversation">Whose readers are told.</param>
    /// <param name="activity">In the form of its channel.</param>
    public void Pass(ConversationKey conversation, string activity)
    {
        lock (_lock)
        {
            foreach (var reader in _readers.GetValueOrDefault(conversation) ?? [])
                reader.Tell(activity);
        }
    }

    /// <summary>Something may have been committed by another process.</summary>
    public void WakeAll()
    {
        lock (_lock)
        {
            foreach (var reader in _readers.Values.SelectMany(readers => readers))
                reader.Tell(null);
        }
    }

    private void Leave(ConversationKey conversation, StreamSubscription reader)
    {
        lock (_lock)
        {
            if (_readers.TryGetValue(conversation, out var readers) && readers.Remove(reader) && readers.Count == 0)
                _readers.Remove(conversation);
        }
    }
}

/// <summary>One reader of a stream. For one waiter at a time.</summary>
public sealed class StreamSubscription : IDisposable
{
    // When it is full a wake is lost without harm: whatever is taken out of it has the stream read again.
    private readonly Channel<string?> _told =
        Channel.CreateBounded<string?>(new BoundedChannelOptions(4) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Action<StreamSubscription> _leave;

    internal StreamSubscription(Action<StreamSubscription> leave) => _leave = leave;

    /// <summary>
    /// Returns when the stream is to be read again; at once when it was woken since the last wait. What it returns is told in
    /// passing, as in <see cref="StreamSignal.Pass"/>, or null.
    /// </summary>
    public ValueTask<string?> WaitAsync(CancellationToken cancellationToken) => _told.Reader.ReadAsync(cancellationToken);

    public void Dispose() => _leave(this);

    internal void Tell(string? passing) => _told.Writer.TryWrite(passing);
}
