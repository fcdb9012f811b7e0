using System.Text.Json;
using BackPainBot.Channels.Activities;

namespace BackPainBot.Channels.DirectLine;

/// <summary>What is asked of <c>tokens/generate</c>; every field may be missing, and so may the body.</summary>
/// <param name="User">Id of the user to bind the token to; null when nobody is named.</param>
/// <param name="AsksResume">A secret is wanted to go on with later.</param>
/// <param name="Resume">The secret of an earlier conversation; null when there is none yet.</param>
internal sealed record TokenRequest(string? User, bool AsksResume, string? Resume)
{
    /// <summary>Longer ids are no ids; they would stand in every token.</summary>
    private const int LongestUser = 256;

    /// <summary>What is wrong is told by the field's name, never by what it holds.</summary>
    public static (TokenRequest? Request, Refusal? Refusal) Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return (new TokenRequest(null, false, null), null);
        if (RequestJson.Object(body, out var refusal) is not { } json)
            return (null, refusal);
        using (json)
            return Read(json.RootElement);
    }

    private static (TokenRequest?, Refusal?) Read(JsonElement root)
    {
        string? user = null;
        if (root.TryGetProperty("user", out var named) && named.ValueKind != JsonValueKind.Null)
        {
            user = JsonText.Of(named, "id");
            if (user is null or "" or { Length: > LongestUser })
                return (null, Refusal.BadArgument($"The field 'user.id' must be text of 1 to {LongestUser} characters."));
        }

        var asks = root.TryGetProperty("resume", out var resume);
        if (asks && resume.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            return (null, Refusal.BadArgument("The field 'resume' must be text: the secret of an earlier conversation, or empty."));
        return (new TokenRequest(user, asks, JsonText.Of(root, "resume") is { Length: > 0 } secret ? secret : null), null);
    }
}
