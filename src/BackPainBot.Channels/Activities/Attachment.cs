using System.Text.Json;

namespace BackPainBot.Channels.Activities;

/// <summary>A picture, a file or a card.</summary>
public sealed record Attachment
{
    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    /// <summary>The card itself, where it is one; any JSON.</summary>
    public JsonElement? Content { get; init; }

    public string? Name { get; init; }

    public string? ThumbnailUrl { get; init; }
}
