using System.Text.Json;
using System.Text.Json.Serialization;

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

    /// <summary>Something that somebody chose to show, and neither a card nor the copy of the text that Teams sends along as HTML.</summary>
    [JsonIgnore]
    public bool IsFile => !string.IsNullOrEmpty(ContentUrl) || ContentType == "application/vnd.microsoft.teams.file.download.info";
}
