using System.Text.Json;
using BackPainBot.Channels.Rendering;
using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Activities;

/// <summary>Takes the channel's form off: an activity becomes a turn to run, or nothing that the bot answers.</summary>
public static class ActivityReader
{
    /// <summary>The turn without its delivery; null when the activity says nothing (typing, a reaction, a type that is not known).</summary>
    /// <param name="activity">As <see cref="ActivityParser"/> passed it.</param>
    /// <param name="now">When it came.</param>
    public static TurnRequest? Read(Activity activity, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Type switch
        {
            ActivityTypes.Message => Request(activity, activity.From!.Id!, Said(activity, now)),
            ActivityTypes.ConversationUpdate when Joined(activity) is { } person => Request(activity, person, new Message(MessageKind.Joined)),
            _ => null,
        };
    }

    /// <summary>Whether <see cref="Read"/> has a turn for it.</summary>
    /// <param name="activity">As <see cref="ActivityParser"/> passed it.</param>
    public static bool SaysSomething(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Type == ActivityTypes.Message || (activity.Type == ActivityTypes.ConversationUpdate && Joined(activity) is not null);
    }

    private static TurnRequest Request(Activity activity, string person, Message message) => new()
    {
        Conversation = new ConversationKey(activity.ChannelId!, activity.Conversation!.Id!),
        Person = new PersonKey(activity.ChannelId!, person),
        ActivityType = activity.Type!,
        ActivityId = string.IsNullOrEmpty(activity.Id) ? null : activity.Id,
        Message = message,
    };

    private static Message Said(Activity activity, DateTimeOffset now) =>
        new(MessageKind.Said, MentionText.Without(activity))
        {
            Click = ReadClick(activity.Value),
            HasFile = activity.Attachments?.Any(attachment => attachment?.IsFile == true) == true,
            InGroup = activity.Conversation?.IsShared() == true,
            AheadOfUtc = LocalClock.AheadOfUtc(activity, now),
        };

    /// <summary>
    /// The id of who joined, which is not always the sender: some channels send in their own name. Null when only the bot
    /// itself was added.
    /// </summary>
    private static string? Joined(Activity activity)
    {
        var added = (activity.MembersAdded ?? [])
            .Where(member => !IsBot(member, activity))
            .Select(member => member?.Id)
            .Where(id => !string.IsNullOrEmpty(id))
            .ToList();
        return added.Contains(activity.From!.Id) ? activity.From.Id : added.FirstOrDefault();
    }

    /// <summary>
    /// The recipient, by the protocol. Where a channel names none, the bot is known by its role, or by the name that it gave
    /// itself there.
    /// </summary>
    private static bool IsBot(ChannelAccount? member, Activity activity) =>
        member?.Role == "bot"
        || member?.Id == (activity.Recipient?.Id ?? ActivityRenderer.UnnamedBot.Id)
        || (activity.From?.Role == "bot" && member?.Id == activity.From.Id);

    /// <summary>The value of a button of ours; null for other people's cards, which say nothing to us.</summary>
    private static Click? ReadClick(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } data)
            return null;
        return JsonText.Of(data, "question") is { } question
            && JsonText.Of(data, "choice") is { } choice
            && data.TryGetProperty("turn", out var turn)
            && turn.ValueKind == JsonValueKind.Number
            && turn.TryGetInt32(out var number)
            ? new Click(question, choice, number)
            : null;
    }
}
