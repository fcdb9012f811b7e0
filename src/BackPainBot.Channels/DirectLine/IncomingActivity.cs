using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Rendering;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary>
/// An activity as a client posted it, with everything in its place that is not the client's to say. What it does say stays
/// as it is, fields that we do not know included.
/// </summary>
/// <param name="Activity">For the bot.</param>
/// <param name="Json">For the stream; id and time are given when it is shown.</param>
internal sealed record IncomingActivity(Activity Activity, string Json)
{
    /// <summary>What the client knows its activity by until it learns its id; a retry has the same. Null when it gave none.</summary>
    public string? ClientActivityId =>
        Activity.ChannelData is { } data && JsonText.Of(data, "clientActivityID") is { Length: > 0 } id ? id : null;

    /// <summary>As it is shown when it is not kept.</summary>
    public string InPassing(string id, DateTimeOffset at)
    {
        var json = JsonNode.Parse(Json)!.AsObject();
        json["id"] = id;
        json["timestamp"] = ActivityForm.Timestamp(at);
        return json.ToJsonString(ActivityJson.Wire.Options);
    }

    /// <summary>Web Chat holds a message back for seconds that answers one which it never gets to see.</summary>
    public IncomingActivity WithoutReplyTo()
    {
        var json = JsonNode.Parse(Json)!.AsObject();
        json.Remove("replyToId");
        return this with { Json = json.ToJsonString(ActivityJson.Wire.Options) };
    }

    /// <summary>Reads and sets right.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="token">Whose it is.</param>
    /// <param name="request">Where it came to.</param>
    public static (IncomingActivity? Incoming, Refusal? Refusal) Read(ReadOnlyMemory<byte> body, DirectLineToken token, HttpRequest request)
    {
        using var json = RequestJson.Object(body, out var refusal);
        if (json is null)
            return (null, refusal);
        try
        {
            return Read(JsonObject.Create(json.RootElement)!, token, request);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or JsonException)
        {
            // Half a surrogate pair is valid JSON and no valid text; that shows only when it is written again.
            return (null, RequestJson.Bad("The body has text that is not valid Unicode."));
        }
    }

    private static (IncomingActivity?, Refusal?) Read(JsonObject json, DirectLineToken token, HttpRequest request)
    {
        SetRight(json, token, request);
        var text = json.ToJsonString(ActivityJson.Wire.Options);
        if (!ActivityParser.TryParse(Encoding.UTF8.GetBytes(text), out var activity, out var fault))
            return (null, Refusal.BadRequest(fault));
        return RefuseSender(activity, token) is { } refusal ? (null, refusal) : (new IncomingActivity(activity, text), null);
    }

    private static Refusal? RefuseSender(Activity activity, DirectLineToken token)
    {
        if (activity.From?.Id is not { Length: > 0 } id)
            return Refusal.BadArgument("The field 'from.id' is missing or empty.");
        return token.User is null && id.StartsWith(Secrets.UserPrefix, StringComparison.Ordinal)
            ? Refusal.BadArgument($"The field 'from.id' begins with '{Secrets.UserPrefix}': such an id is a token's to give.")
            : null;
    }

    private static void SetRight(JsonObject json, DirectLineToken token, HttpRequest request)
    {
        json.Remove("id");
        json.Remove("timestamp");
        json["channelId"] = DirectLineRoutes.Channel;
        json["conversation"] = new JsonObject { ["id"] = token.Conversation };
        json["serviceUrl"] = $"{request.Scheme}://{request.Host}/";
        json["recipient"] = new JsonObject { ["id"] = ActivityRenderer.UnnamedBot.Id, ["role"] = ActivityRenderer.UnnamedBot.Role };
        if (token.User is not null && json["from"] is not JsonObject)
            json["from"] = new JsonObject();
        if (json["from"] is not JsonObject from)
            return;
        from["role"] = "user";
        if (token.User is not null)
            from["id"] = token.User;
    }
}
