using System.Text.Json;
using BackPainBot.Transcripts;

namespace BackPainBot.Benchmarks;

/// <summary>What people write: of a file, of the repository's utterances, or of the transcripts.</summary>
internal static class Utterances
{
    /// <summary>The texts, and where they are from.</summary>
    /// <param name="file">JSON Lines with a key <c>text</c>, or plain lines; null for the repository's own.</param>
    public static (IReadOnlyList<string> Texts, string From) Read(string? file)
    {
        if (file is not null)
            return (TextsOf(file), Path.GetFileName(file));
        if (Directory.Exists(Places.Utterances) && Directory.GetFiles(Places.Utterances, "*.jsonl") is { Length: > 0 } files)
            return ([.. files.Order(StringComparer.Ordinal).SelectMany(TextsOf)], "tests/utterances");
        var turns = TranscriptFile.All(RealBot.TranscriptsFolder).SelectMany(t => t.Turns);
        return ([.. turns.Where(t => !t.Joins && !t.Clicks && t.Says.Length > 0).Select(t => t.Says)], "tests/transcripts");
    }

    private static IReadOnlyList<string> TextsOf(string file) =>
        [.. File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(TextOf)];

    private static string TextOf(string line)
    {
        if (!line.StartsWith('{'))
            return line;
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
