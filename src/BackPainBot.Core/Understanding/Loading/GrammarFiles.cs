using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Understanding.Loading;

/// <summary>The files of <c>knowledge/understanding/</c>: each must be there once, and no other may.</summary>
internal sealed class GrammarFiles
{
    public const string Folder = "knowledge/understanding/";

    private static readonly string[] Names =
        ["classes", "plain-words", "notes", "slots", "cues", "scopes", "combinations", "intents", "languages", "weights", "examples"];

    private readonly Dictionary<string, YamlMap> _maps = new(StringComparer.Ordinal);

    public GrammarFiles(IReadOnlyList<SourceFile> files, LoadErrors errors)
    {
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file.Path);
            if (!Names.Contains(name))
                errors.Add(file.Path, 1, $"unknown file (known here: {string.Join(", ", Names)})");
            else if (YamlFile.Map(file, errors) is { } map)
                _maps[name] = map;
        }

        foreach (var name in Names.Where(n => !_maps.ContainsKey(n)))
            errors.Add($"{Folder}{name}.yaml", 1, "the file is missing or unreadable");
    }

    public bool AreComplete => _maps.Count == Names.Length;

    public YamlMap this[string name] => _maps[name];
}
