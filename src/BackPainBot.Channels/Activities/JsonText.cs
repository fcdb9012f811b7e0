using System.Text.Json;

namespace BackPainBot.Channels.Activities;

/// <summary>Reads text out of JSON that nobody has checked yet.</summary>
internal static class JsonText
{
    /// <summary>The text of a property; null when it is missing, of another type, or no valid Unicode.</summary>
    public static string? Of(JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty(property, out var value)
            || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is valid JSON and no valid text; an element is only decoded when it is read.
            return null;
        }
    }
}
