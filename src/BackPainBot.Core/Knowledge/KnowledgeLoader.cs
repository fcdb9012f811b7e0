using BackPainBot.Core.Knowledge.Loading;

namespace BackPainBot.Core.Knowledge;

/// <summary>Makes a <see cref="KnowledgeBase"/> of the files of <c>knowledge/</c>, or tells everything that is wrong with them.</summary>
public static class KnowledgeLoader
{
    private const string Root = "knowledge/";

    /// <summary>The files of which there is one. Without them a check would pass because there is nothing to check.</summary>
    private static readonly string[] Required =
        ["cards.yaml", "regions.yaml", "sides.yaml", "sources.yaml", "times.yaml", "tone.yaml", "tools.yaml"];

    /// <summary>
    /// Null, with every error added, when anything is wrong. Passed over: <c>understanding/</c>, which has its own loader,
    /// and what is not YAML.
    /// </summary>
    public static KnowledgeBase? Load(IReadOnlyList<SourceFile> files, LoadErrors errors)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(errors);

        var before = errors.Count;
        var draft = new Draft(errors);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
            Parse(file, draft);
        foreach (var missing in Required.Select(r => Root + r).Except(files.Select(f => f.Path), StringComparer.Ordinal))
            errors.Add(missing, 1, "the file is missing (knowledge/README.md shows what stands in it)");

        Check(draft);
        return errors.Count == before ? draft.Freeze() : null;
    }

    private static void Parse(SourceFile file, Draft draft)
    {
        var name = file.Path.StartsWith(Root, StringComparison.Ordinal) ? file.Path[Root.Length..] : file.Path;
        if (name.EndsWith(".yml", StringComparison.Ordinal))
        {
            draft.Errors.Add(file.Path, 1, "the file is not read: let its name end in .yaml");
            return;
        }

        switch (name.Split('/'))
        {
            case ["understanding", ..]:
            case [.., var last] when !last.EndsWith(".yaml", StringComparison.Ordinal):
                break;
            case ["sources.yaml"]: SourcesParser.Parse(file, draft); break;
            case ["cards.yaml"]: CardParser.Parse(file, draft); break;
            case ["tone.yaml"]: ToneParser.Parse(file, draft); break;
            case ["regions.yaml"]: NamedParser.Parse(file, "region", draft.Regions, draft); break;
            case ["times.yaml"]: NamedParser.Parse(file, "time", draft.Times, draft); break;
            case ["tools.yaml"]: NamedParser.Parse(file, "tool", draft.Tools, draft); break;
            case ["sides.yaml"]: NamedParser.Parse(file, "side", draft.Sides, draft); break;
            case ["muscles", _]: MuscleParser.Parse(file, draft); break;
            case ["techniques", _]: TechniqueParser.Parse(file, draft); break;
            case ["flags", _]: FlagParser.Parse(file, draft); break;
            case ["topics", _]: TopicParser.ParseFile(file, draft); break;
            case ["words", _]: WordsParser.Parse(file, draft); break;
            default:
                draft.Errors.Add(file.Path, 1, "no file of this name belongs here (knowledge/README.md lists the kinds)");
                break;
        }
    }

    private static void Check(Draft draft)
    {
        draft.Sentences.Resolve();
        draft.Muscles.Resolve();
        draft.Techniques.Resolve();
        draft.Cards.Resolve();
        draft.Regions.Resolve();
        draft.Times.Resolve();
        draft.Tools.Resolve();
        draft.Sides.Resolve();
        draft.Vocabulary.Terms.Resolve();
        CitationCheck.Run(draft);
        CardCheck.Run(draft);
        OrderCheck.Run(draft);
        SpeechCheck.Run(draft);
    }
}
