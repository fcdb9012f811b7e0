using System.Text.Json;

namespace BackPainBot.Channels.Activities;

/// <summary>Buttons under the newest message. They vanish with the next one, and what they send counts as typed.</summary>
public sealed record SuggestedActions
{
    /// <summary>Ids of those who see them; Web Chat hides them from everybody who is not named in a list that is not empty.</summary>
    public IReadOnlyList<string>? To { get; init; }

    public required IReadOnlyList<CardAction> Actions { get; init; }
}

/// <summary>One button.</summary>
public sealed record CardAction
{
    /// <summary><c>imBack</c>: the value is sent as if the person had typed it.</summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    public JsonElement? Value { get; init; }
}
