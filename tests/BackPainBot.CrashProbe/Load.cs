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

    /// <summary>The n-th request of a worker. No to three replies; every other conversation delivers by the outbox.</summary>
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
        };
    }

    /// <summary>Whose conversation it is.</summary>
    public static PersonKey PersonOf(string conversation) => new(Channel, $"p{Number(conversation) % Persons}");

    /// <summary>Whether its replies go through the outbox.</summary>
    public static bool Delivers(string conversation) => Number(conversation) % 2 == 0;

    private static int Number(string conversation) => int.Parse(conversation.AsSpan(1));
}
