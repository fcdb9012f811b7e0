using System.Text.Json;
using BackPainBot.Channels.Activities;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Rendering;

/// <summary>A reply as an Activity of type <c>message</c>. It holds no sentence of its own.</summary>
public static class ActivityRenderer
{
    /// <summary>Who speaks where a channel did not say whom it had called; Web Chat hides messages without a sender.</summary>
    internal static readonly ChannelAccount UnnamedBot = new() { Id = "back-pain-bot", Role = "bot" };

    /// <summary>The activity, ready to be answered with or to be posted.</summary>
    /// <param name="reply">What is said.</param>
    /// <param name="to">Where it belongs.</param>
    /// <param name="sequence">Its place in the conversation; null for a reply that was never stored, which gets no id.</param>
    /// <param name="now">When it is sent.</param>
    public static Activity Render(Reply reply, ConversationReference to, long? sequence, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(to);
        return new Activity
        {
            Type = ActivityTypes.Message,
            Id = sequence is { } place ? ActivityForm.Id(to.Conversation?.Id, place) : null,
            Timestamp = ActivityForm.Timestamp(now),
            ServiceUrl = to.ServiceUrl,
            ChannelId = to.ChannelId,
            From = to.Bot ?? UnnamedBot,
            Recipient = to.User,
            Conversation = to.Conversation,
            ReplyToId = to.ActivityId,
            Locale = to.Locale,
            Text = MarkdownRenderer.Render(reply),
            TextFormat = "markdown",
            Speak = PlainTextRenderer.Words(reply),
            InputHint = reply.ExpectsAnswer ? "expectingInput" : "acceptingInput",
            SuggestedActions = Buttons(reply, to),
            ChannelData = JsonSerializer.SerializeToElement(
                new ChannelDataEnvelope(BotChannelData.Of(reply)), ActivityJson.Wire.ChannelDataEnvelope),
        };
    }

    /// <summary>None in a group: whoever clicked first would answer for everybody. The words hold everything anyway.</summary>
    private static SuggestedActions? Buttons(Reply reply, ConversationReference to) =>
        reply.Choices.Count == 0 || to.Conversation?.IsShared() == true
            ? null
            : new SuggestedActions { Actions = [.. Values(reply).Zip(reply.Choices, Button)] };

    /// <summary>All in one document: one for each button costs more than the rest of a message.</summary>
    private static JsonElement.ArrayEnumerator Values(Reply reply) =>
        JsonSerializer.SerializeToElement([.. reply.Choices.Select(c => c.Label)], ActivityJson.Wire.StringArray).EnumerateArray();

    private static CardAction Button(JsonElement value, Choice choice) => new()
    {
        Type = "imBack",
        Title = choice.Label,
        Value = value,
    };
}
