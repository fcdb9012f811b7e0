using System.Text.Json;

namespace BackPainBot.Channels.Activities;

/// <summary>In a group the person calls the bot by name first; the name is no part of what they say.</summary>
internal static class MentionText
{
    /// <summary>The text without the mentions of the bot itself; other people's mentions stay.</summary>
    public static string Without(Activity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Entities is null || activity.Recipient?.Id is not { Length: > 0 } bot)
            return text;
        foreach (var mention in activity.Entities.Where(entity => Names(entity, bot)))
        {
            if (JsonText.Of(mention, "text") is { Length: > 0 } words)
                text = text.Replace(words, "", StringComparison.Ordinal).Trim();
        }

        return text;
    }

    private static bool Names(JsonElement entity, string account) =>
        string.Equals(JsonText.Of(entity, "type"), "mention", StringComparison.OrdinalIgnoreCase)
        && entity.TryGetProperty("mentioned", out var mentioned)
        && JsonText.Of(mentioned, "id") == account;
}
