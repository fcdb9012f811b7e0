using BackPainBot.Channels.Activities;

namespace BackPainBot.Channels.Messages;

/// <summary>The answer to an activity with <c>deliveryMode: "expectReplies"</c>.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities)
{
    public static readonly ExpectedReplies None = new([]);
}
