namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>A word that the bot does not use.</summary>
/// <param name="Word">As authors wrote it.</param>
/// <param name="Because">Why not, and what to say instead.</param>
/// <param name="Except">Phrases around the word in which it means something else.</param>
internal sealed record ToneRule(string Word, string Because, IReadOnlyList<string> Except);

/// <summary>Reads <c>tone.yaml</c>.</summary>
internal static class ToneParser
{
    public static void Parse(SourceFile file, Draft draft)
    {
        foreach (var map in YamlFile.List(file, draft.Errors))
        {
            draft.Tone.Add(new ToneRule(map.Text("word"), map.Text("because"), map.Texts("except")));
            map.Done();
        }
    }
}
