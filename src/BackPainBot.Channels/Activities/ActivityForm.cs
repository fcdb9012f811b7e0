using System.Globalization;

namespace BackPainBot.Channels.Activities;

/// <summary>How ids and times are written.</summary>
internal static class ActivityForm
{
    /// <summary>The id of an item of a conversation: <c>{conversation}|0000012</c>, so that ids sort as what was said.</summary>
    public static string Id(string? conversation, long sequence) => $"{conversation}|{sequence.ToString("D7", CultureInfo.InvariantCulture)}";

    /// <summary>The sequence in an id of <see cref="Id"/>; null when it is no id of this conversation.</summary>
    public static long? Sequence(string? id, string conversation) =>
        id is not null
        && id.StartsWith(conversation + '|', StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(conversation.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && id == Id(conversation, sequence)
            ? sequence : null;

    /// <summary>ISO 8601, UTC, to the millisecond.</summary>
    public static string Timestamp(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
