using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Tests.Messages;

/// <summary>Says back what it was told; answers a repeated activity from memory; can lose its store.</summary>
internal sealed class FakeConversations : IConversations, IResponder
{
    private readonly Dictionary<string, TurnOutcome> _answered = [];

    public List<TurnRequest> Requests { get; } = [];

    public bool StoreIsGone { get; set; }

    /// <summary>Of the turn that the lost store does not take.</summary>
    public string? Urgency { get; set; }

    public Exception? Mistake { get; set; }

    public Task<TurnOutcome> RunAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        if (Mistake is not null)
            throw Mistake;
        if (StoreIsGone)
            throw new StoreUnavailableException("the disk is full") { Unstored = [Replies.Saying("Call for help.") with { Urgency = Urgency }] };
        lock (_answered)
        {
            Requests.Add(request);
            if (request.ActivityId is { } id && _answered.TryGetValue(id, out var known))
                return Task.FromResult(known with { Repeated = true });
            var reply = Replies.Saying(request.Message!.Kind == MessageKind.Joined ? "Welcome." : $"You said {request.Message.Text.Length} characters.");
            var outcome = new TurnOutcome([new StoredReply(Requests.Count, reply)], Repeated: false);
            _answered[request.ActivityId ?? Guid.NewGuid().ToString()] = outcome;
            return Task.FromResult(outcome);
        }
    }

    public Turn Respond(ConversationState state, Message message, DateTimeOffset now) => throw new NotSupportedException();

    public Reply NotStored() => Replies.Saying("That could not be kept. Send it again.");
}
