using System.Text.Json;
using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Activities;

/// <summary>Takes the channel's form off: an activity becomes a turn to run, or nothing that the bot answers.</summary>
public static class ActivityReader
{
    /// <summary>The turn without its delivery; null when the activity says nothing (typing, a reaction, a type that is not known).</summary>
    /// <param name="activity">As <see cref="ActivityParser"/> passed it.</param>
    public static TurnRequest? Read(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Type switch
        {
            ActivityTypes.Message => Request(activity, activity.From!.Id!, Said(activity)),
            ActivityTypes.ConversationUpdate when Joined(activity) is { } person => Request(activity, person, new Message(MessageKind.Joined)),
            _ => null,
        };
    }

    private static TurnRequest Request(Activity activity, string person, Message message) => new()
    {
        Conversation = new ConversationKey(activity.ChannelId!, activity.Conversation!.Id!),
        Person = new PersonKey(activity.ChannelId!, person),
        ActivityType = activity.Type!,
        ActivityId = string.IsNullOrEmpty(activity.Id) ? null : activity.Id,
        Message = message,
    };

    private static Message Said(Activity activity) =>
        new(MessageKind.Said, MentionText.Without(activity)) { Click = ReadClick(activity.Value), InGroup = activity.Conversation?.IsShared() == true };

    /// <summary>
    /// The id of who joined, which is not always the sender: some channels send in their own name. Null when only the bot
    /// itself was added.
    /// </summary>
    private static string? Joined(Activity activity)
    {
        var added = (activity.MembersAdded ?? [])
            .Select(member => member?.Id)
            .Where(id => !string.IsNullOrEmpty(id) && id != activity.Recipient?.Id)
            .ToList();
        return added.Contains(activity.From!.Id) ? activity.From.Id : added.FirstOrDefault();
    }

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
