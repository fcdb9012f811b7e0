using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.CrashProbe;

/// <summary>What the probe says: more workers than conversations, and more conversations than persons, so that turns collide.</summary>
public static class Load
{
    public const string Channel = "test";
    public const string ActivityType = "message";
    public const int Workers = 16;

    private const int Conversations = 12;
    private const int Persons = 6;

    /// <summary>The n-th request of a worker. No to three replies; some conversations deliver by the outbox, some have a stream.</summary>
    public static TurnRequest Request(string run, int worker, int n)
    {
        var conversation = (worker + n) % Conversations;
        return new TurnRequest
        {
            Conversation = new ConversationKey(Channel, $"c{conversation}"),
            Person = PersonOf($"c{conversation}"),
            ActivityType = ActivityType,
            ActivityId = $"{run}-{worker}-{n}",
            Message = new Message(MessageKind.Said, $"{(worker + n) % 4} replies"),
            DeliverTo = Delivers($"c{conversation}") ? "somewhere" : null,
            Stream = IsHosted($"c{conversation}") ? new StreamEntry($"{{\"n\":{n}}}") : null,
        };
    }

    /// <summary>Whose conversation it is.</summary>
    public static PersonKey PersonOf(string conversation) => new(Channel, $"p{Number(conversation) % Persons}");

    /// <summary>Whether its replies go through the outbox.</summary>
    public static bool Delivers(string conversation) => Number(conversation) % 2 == 0;

    /// <summary>Whether it has a stream.</summary>
    public static bool IsHosted(string conversation) => Number(conversation) % 3 == 0;

    /// <summary>Takes in those that have a stream, if an earlier run has not.</summary>
    public static async Task HostAsync(IConversationStore store)
    {
        foreach (var id in Enumerable.Range(0, Conversations).Select(n => $"c{n}").Where(IsHosted))
        {
            var key = new ConversationKey(Channel, id);
            if (await store.FindHostedAsync(key, CancellationToken.None) is null)
                await store.AddHostedAsync(new HostedConversation(key, DateTimeOffset.UnixEpoch), CancellationToken.None);
        }
    }

    private static int Number(string conversation) => int.Parse(conversation.AsSpan(1));
}
