using System.Text.Json;
using System.Text.Json.Serialization;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Transcripts.Utterances;

/// <summary>What somebody typed, with what it means: a line of <c>tests/utterances</c>, or what <c>understand</c> printed for it.</summary>
public sealed record LabelledUtterance
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    [JsonConverter(typeof(TextOrNumber))]
    public string Id { get; init; } = "";

    public string Text { get; init; } = "";

    public string Intent { get; init; } = "";

    /// <summary>Others that are right too.</summary>
    public IReadOnlyList<string> AltIntents { get; init; } = [];

    public IReadOnlyList<string> Muscles { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Others that are right too, where the wording is vague.</summary>
    public IReadOnlyList<string> AltRegions { get; init; } = [];

    public IReadOnlyList<string> NegatedRegions { get; init; } = [];

    public string? Side { get; init; }

    public IReadOnlyList<string> Timing { get; init; } = [];

    public IReadOnlyList<string> RedFlags { get; init; } = [];

    public string? Tool { get; init; }

    /// <summary>0 to 10.</summary>
    public int? PainScore { get; init; }

    public string? Duration { get; init; }

    /// <summary><c>step</c> when it was said while going through a technique.</summary>
    public string? Context { get; init; }

    /// <summary>The files of this repository, by name, in their order.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<LabelledUtterance>> Own { get; } =
        new SortedDictionary<string, IReadOnlyList<LabelledUtterance>>(
            Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "utterances"), "*.jsonl").ToDictionary(f => Path.GetFileNameWithoutExtension(f), Read),
            StringComparer.Ordinal);

    /// <summary>A file of JSON Lines.</summary>
    public static IReadOnlyList<LabelledUtterance> Read(string file) =>
        [.. File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Parse)];

    /// <summary>What the recogniser makes of the text, printed and read back as any program would.</summary>
    public LabelledUtterance Understood(Recognizer recognizer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        UtteranceFrame.TryAnswer(recognizer, JsonSerializer.Serialize(new { id = Id, text = Text, context = Context }), out var answer);
        return Parse(answer);
    }

    private static LabelledUtterance Parse(string line) => JsonSerializer.Deserialize<LabelledUtterance>(line, Form)!;

    private sealed class TextOrNumber : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.Number ? reader.GetInt64().ToString() : reader.GetString() ?? "";

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
