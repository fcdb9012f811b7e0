using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using BackPainBot.Channels.Messages;

namespace BackPainBot.Channels.Activities;

/// <summary>Reads the body of a request. What is wrong is told by the field's name, never by what it holds.</summary>
public static class ActivityParser
{
    /// <summary>False, with the fault, when the body is not an activity that can be answered.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> body, [NotNullWhen(true)] out Activity? activity, [NotNullWhen(false)] out ErrorResponse? fault)
    {
        (activity, fault) = Read(body);
        fault ??= activity is null ? ErrorResponse.Of(ErrorCodes.BadSyntax, "The body must be a JSON object: an Activity.") : Missing(activity);
        return fault is null;
    }

    private static (Activity? Activity, ErrorResponse? Fault) Read(ReadOnlySpan<byte> body)
    {
        // The reader takes any bytes inside of what it passes over.
        if (!Utf8.IsValid(body))
            return (null, ErrorResponse.Of(ErrorCodes.BadSyntax, "The body is not valid UTF-8."));
        try
        {
            return (JsonSerializer.Deserialize(body, ActivityJson.Wire.Activity), null);
        }
        catch (JsonException e)
        {
            return (null, ErrorResponse.Of(ErrorCodes.BadSyntax, Where(e, body)));
        }
    }

    /// <summary>
    /// Broken JSON comes with an exception of the reader inside, a value of the wrong type without one or with one of the
    /// converter. Neither's own message is passed on: it can quote the value.
    /// </summary>
    private static string Where(JsonException e, ReadOnlySpan<byte> body)
    {
        if (e.InnerException is JsonException || e.Path is null)
            return JsonFault.Of(e, body);
        return e.Path is ['$', '.', .. var field]
            ? $"The field '{field}' has the wrong type, is there twice or is not valid Unicode."
            : "The body must be a JSON object: an Activity.";
    }

    private static ErrorResponse? Missing(Activity activity)
    {
        var field = activity switch
        {
            { Type: null or "" } => "type",
            { Type: ActivityTypes.Invoke, Name: null or "" } => "name",
            { Type: not (ActivityTypes.Message or ActivityTypes.ConversationUpdate) } => null,
            { ChannelId: null or "" } => "channelId",
            { Conversation: null } => "conversation",
            { Conversation.Id: null or "" } => "conversation.id",
            { From: null } => "from",
            { From.Id: null or "" } => "from.id",
            _ => null,
        };
        return field is null ? null : ErrorResponse.Of(ErrorCodes.BadArgument, $"The field '{field}' is missing or empty.");
    }
}
