using System.Threading.Channels;

namespace BackPainBot.Conversations;

/// <summary>
/// Tells the dispatcher of this process where to look. It carries no truth: what is in the outbox is known by the store
/// alone, and a signal that is lost costs time (until the next sweep), never a reply.
/// </summary>
public sealed class OutboxSignal
{
    // Bounded, as nobody reads it in a program that runs turns without a dispatcher.
    private readonly Channel<ConversationKey> _woken =
        Channel.CreateBounded<ConversationKey>(new BoundedChannelOptions(4096) { FullMode = BoundedChannelFullMode.DropWrite });

    internal ChannelReader<ConversationKey> Woken => _woken.Reader;

    /// <summary>Something was committed to the outbox for this conversation.</summary>
    public void Wake(ConversationKey conversation) => _woken.Writer.TryWrite(conversation);
}
