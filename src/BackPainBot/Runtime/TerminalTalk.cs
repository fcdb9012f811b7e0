using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Runtime;

/// <summary>A talk that is held in a terminal or through a pipe: the channel <c>terminal</c>.</summary>
internal sealed class TerminalTalk(BotRuntime bot, string conversation, string person)
{
    public const string Channel = "terminal";

    /// <summary>The talk of whoever is logged in; it goes on where it was.</summary>
    public static TerminalTalk OfUser(BotRuntime bot) =>
        new(bot, $"user:{Environment.UserName}", $"user:{Environment.UserName}");

    /// <summary>A talk of its own, with a person of its own, that can be gone on with by its name.</summary>
    public static TerminalTalk Named(BotRuntime bot, string name) =>
        new(bot, $"name:{name}", $"name:{name}");

    /// <summary>A talk that nobody has begun.</summary>
    public static TerminalTalk Fresh(BotRuntime bot)
    {
        var id = $"run:{Guid.NewGuid():N}";
        return new TerminalTalk(bot, id, id);
    }

    /// <summary>The greeting, or the question that was open when the person left: a terminal does not show what was said before.</summary>
    public Task<IReadOnlyList<Reply>> JoinAsync(CancellationToken cancellationToken) =>
        RunAsync(new Message(MessageKind.Returned), "conversationUpdate", cancellationToken);

    public Task<IReadOnlyList<Reply>> SayAsync(string text, CancellationToken cancellationToken) =>
        RunAsync(new Message(MessageKind.Said, text), "message", cancellationToken);

    private async Task<IReadOnlyList<Reply>> RunAsync(Message message, string type, CancellationToken cancellationToken)
    {
        var request = new TurnRequest
        {
            Conversation = new ConversationKey(Channel, conversation),
            Person = new PersonKey(Channel, person),
            ActivityType = type,
            Message = message with { AheadOfUtc = bot.Time.LocalTimeZone.GetUtcOffset(bot.Time.GetUtcNow()) },
        };
        try
        {
            var outcome = await bot.Conversations.RunAsync(request, cancellationToken);
            return [.. outcome.Replies.Select(stored => stored.Reply)];
        }
        catch (StoreUnavailableException e)
        {
            return LostTurn.Replies(bot.Responder, e);
        }
    }
}
