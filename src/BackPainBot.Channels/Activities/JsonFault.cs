using System.Text.Json;
using System.Text.Unicode;

namespace BackPainBot.Channels.Activities;

/// <summary>Why a body is not read as JSON. The exception's own message is never passed on: it can quote the body.</summary>
internal static class JsonFault
{
    /// <summary>Levels of objects and lists within each other; the default of the library.</summary>
    private const int Deepest = 64;

    /// <summary>The library's reader takes any bytes inside of a string, and what is no text would be kept as something that nobody wrote.</summary>
    public static string? OfBytes(ReadOnlySpan<byte> body) => Utf8.IsValid(body) ? null : "The body is not valid UTF-8.";

    public static string Of(JsonException e, ReadOnlySpan<byte> body) =>
        IsTooDeep(body) ? $"The body has objects and lists more than {Deepest} levels deep."
            // It is only found when the whole object is read, and where is not said.
            : e.LineNumber is null ? "The body is not valid: an object in it has the same field twice."
            : $"The body is not valid JSON in UTF-8: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.";

    private static bool IsTooDeep(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Deepest + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= Deepest)
                    return true;
            }
        }
        catch (JsonException)
        {
            // Broken before it is deep.
        }

        return false;
    }
}
