using System.Text.Json;
using System.Text.Unicode;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Messages;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Reads a body that must be one JSON object.</summary>
internal static class RequestJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>To be disposed; null, with the refusal, when it is something else.</summary>
    public static JsonDocument? Object(ReadOnlyMemory<byte> body, out Refusal? refusal)
    {
        // The reader takes any bytes inside of a string, and what is no text would be kept as something that nobody wrote.
        if (!Utf8.IsValid(body.Span))
        {
            refusal = Bad("The body is not valid UTF-8.");
            return null;
        }

        try
        {
            var json = JsonDocument.Parse(body, Strict);
            refusal = json.RootElement.ValueKind == JsonValueKind.Object ? null : Bad("The body must be a JSON object.");
            if (refusal is null)
                return json;
            json.Dispose();
        }
        catch (JsonException e)
        {
            refusal = Bad(JsonFault.Of(e, body.Span));
        }

        return null;
    }

    public static Refusal Bad(string message) => Refusal.BadRequest(ErrorResponse.Of(ErrorCodes.BadSyntax, message));
}
