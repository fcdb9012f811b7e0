using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Rules;

namespace BackPainBot.Core.Understanding;

/// <summary>A meaning in the vocabulary of the interface: finer ids are printed as their parents.</summary>
public sealed class UtteranceFrame
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly KnowledgeBase _knowledge;
    private readonly IntentBook _intents;

    internal UtteranceFrame(KnowledgeBase knowledge, IntentBook intents) =>
        (_knowledge, _intents) = (knowledge, intents);

    /// <summary>Reads one line <c>{"id","text","context"}</c> and gives its line of JSON.</summary>
    /// <returns>False when it is no such line; the answer then is <c>{"id","error"}</c>.</returns>
    public static bool TryAnswer(Recognizer recognizer, string line, out string answer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        ArgumentNullException.ThrowIfNull(line);
        var json = Answer(recognizer, Parse(line));
        answer = json.ToJsonString(Readable);
        return !json.ContainsKey("error");
    }

    /// <summary>The frame of a meaning, in the order of keys that <c>utterances/README.md</c> names.</summary>
    public JsonObject Of(Meaning meaning, JsonNode? id)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        return new JsonObject
        {
            ["id"] = id?.DeepClone(),
            ["intent"] = _intents.Intents.GetValueOrDefault(meaning.Intent)?.PrintsAs ?? meaning.Intent,
            ["muscles"] = List(meaning.Muscles, static m => m),
            ["regions"] = List(meaning.Regions, RegionOf),
            ["side"] = meaning.Side,
            ["timing"] = List(meaning.Timing, TimeOf),
            ["negated_regions"] = List(meaning.NegatedRegions, RegionOf),
            ["red_flags"] = List(meaning.Flags, FlagOf),
            ["tool"] = meaning.Tool is { } tool ? ToolOf(tool) : null,
            ["pain_score"] = meaning.PainScore,
            ["duration"] = meaning.Duration,
        };
    }

    /// <summary>Reads a line as <see cref="TryAnswer"/> does, or as a bare text, and tells how it was understood.</summary>
    /// <returns>False when it is a line of JSON and not as it should be; the answer then is <c>{"id","error"}</c>.</returns>
    public static bool TryExplain(Recognizer recognizer, string line, out string answer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        ArgumentNullException.ThrowIfNull(line);
        var utterance = line.TrimStart().StartsWith('{') ? Parse(line) : new Utterance(null, line);
        answer = utterance.Error?.ToJsonString(Readable)
            ?? $"{line}\n{recognizer.Explain(utterance.Text, utterance.Context)}meaning\n  {Answer(recognizer, utterance).ToJsonString(Readable)}\n";
        return utterance.Error is null;
    }

    private static JsonObject Answer(Recognizer recognizer, Utterance utterance) =>
        utterance.Error ?? recognizer.Frame.Of(recognizer.Read(utterance.Text, utterance.Context), utterance.Id);

    private static Utterance Parse(string line)
    {
        try
        {
            return Parse(JsonNode.Parse(line));
        }
        catch (JsonException)
        {
            return Wrong(null, "the line is not JSON");
        }
        catch (ArgumentException)
        {
            return Wrong(null, "a key stands twice in the line");
        }
    }

    private static Utterance Parse(JsonNode? line)
    {
        if (line is not JsonObject map)
            return Wrong(null, "the line must be an object with 'id' and 'text'");
        var id = map["id"];
        if (map["text"] is not JsonValue value || !value.TryGetValue<string>(out var text))
            return Wrong(id, "'text' must be a text");
        var where = map["context"];
        if (where is not null && !(where is JsonValue context && context.TryGetValue<string>(out var named) && named == "step"))
            return Wrong(id, "'context' must be \"step\" or null");
        return new Utterance(id, text, InStep: where is not null);
    }

    private static Utterance Wrong(JsonNode? id, string what) => new(id, "", Error: new JsonObject { ["id"] = id?.DeepClone(), ["error"] = what });

    private static JsonArray List(IReadOnlyList<string> ids, Func<string, string?> parentOf) =>
        [.. ids.Select(parentOf).OfType<string>().Distinct(StringComparer.Ordinal).Select(id => (JsonNode)id)];

    private string RegionOf(string id) => _knowledge.Regions.GetValueOrDefault(id)?.Is ?? id;

    /// <summary>What only asks for care ("sciatica") is no red flag to a program.</summary>
    private string? FlagOf(string id)
    {
        if (_intents.FlagsPrintAs.TryGetValue(id, out var printed))
            return printed;
        return _knowledge.Flags.GetValueOrDefault(id)?.Level == Levels.Care ? null : id;
    }

    private string? TimeOf(string id) => _knowledge.Times.GetValueOrDefault(id) is { Shown: false } ? null : _knowledge.Times.GetValueOrDefault(id)?.Is ?? id;

    private string ToolOf(string id) => _knowledge.Tools.GetValueOrDefault(id)?.Is ?? id;

    /// <summary>A line of a labelled set.</summary>
    private sealed record Utterance(JsonNode? Id, string Text, bool InStep = false, JsonObject? Error = null)
    {
        public ReadingContext Context => new(InStep: InStep);
    }
}
