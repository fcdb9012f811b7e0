using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Core.Dialogs;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>A stored talk, and how it has to go on.</summary>
/// <param name="At">When the state was stored.</param>
/// <param name="Says">What the person says a moment later.</param>
/// <param name="Checks">What must hold of the reply, as in transcripts.</param>
/// <param name="State">As it lay in the store.</param>
internal sealed record GoldenState(DateTimeOffset At, string Says, IReadOnlyList<TranscriptCheck> Checks, ConversationState State)
{
    private static readonly JsonSerializerOptions Indented = new(CoreJson.Stored.Options) { WriteIndented = true };

    public static GoldenState Parse(string text)
    {
        var json = JsonNode.Parse(text)!;
        return new GoldenState(
            json["at"]!.GetValue<DateTimeOffset>(),
            json["says"]!.GetValue<string>(),
            [.. json["checks"]!.AsObject().Select(c => new TranscriptCheck(c.Key, c.Value!.GetValue<string>()))],
            new ConversationState(
                json["talk"].Deserialize(CoreJson.Stored.TalkState)!,
                json["person"].Deserialize(CoreJson.Stored.PersonState)!));
    }

    public string Text()
    {
        var json = new JsonObject
        {
            ["at"] = At,
            ["says"] = Says,
            ["checks"] = new JsonObject(Checks.Select(c => KeyValuePair.Create(c.What, (JsonNode?)c.Value))),
            ["talk"] = JsonSerializer.SerializeToNode(State.Talk, CoreJson.Stored.TalkState),
            ["person"] = JsonSerializer.SerializeToNode(State.Person, CoreJson.Stored.PersonState),
        };
        return json.ToJsonString(Indented) + "\n";
    }
}
