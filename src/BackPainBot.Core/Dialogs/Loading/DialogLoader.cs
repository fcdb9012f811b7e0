using System.Collections.Frozen;
using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Makes a <see cref="DialogLibrary"/> of the files of <c>dialogs/</c>, or tells everything that is wrong with them.</summary>
public static class DialogLoader
{
    /// <summary>The library, when nothing was wrong; otherwise null, with every error added.</summary>
    /// <param name="files">All YAML files of <c>dialogs/</c>.</param>
    /// <param name="knowledge">For the sentences, cards, flags and terms that dialogs name.</param>
    /// <param name="errors">Gains what is wrong.</param>
    public static DialogLibrary? Load(IReadOnlyList<SourceFile> files, KnowledgeBase knowledge, LoadErrors errors)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(errors);

        var lines = new LineBook(knowledge, errors);
        var opened = new List<DialogFile>();
        foreach (var file in files)
        {
            if (YamlFile.Map(file, errors) is { } map)
                opened.Add(new DialogFile(NameOf(file.Path), map));
        }

        foreach (var file in opened)
            lines.Collect(file);

        var draft = new DialogDraft();
        var parser = new DialogParser(lines, draft, errors);
        foreach (var file in opened)
            parser.Parse(file);

        new DialogChecks(draft, knowledge, errors).Run();
        lines.ReportUnused();
        return errors.Any ? null : draft.Finish(lines);
    }

    private static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name[..dot];
    }
}

/// <summary>One file of <c>dialogs/</c>: its name without ending, and what is in it.</summary>
internal sealed record DialogFile(string Name, YamlMap Map);

/// <summary>What has been parsed so far, with the place of everything for the checks.</summary>
internal sealed class DialogDraft
{
    public Dictionary<string, (Dialog Dialog, Place Place)> Dialogs { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (Prompt Prompt, Place Place)> Prompts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (Route Route, Place Place)> Routes { get; } = new(StringComparer.Ordinal);

    public List<(Behaviour Behaviour, Place Place)> Commands { get; } = [];

    public List<(Behaviour Behaviour, Place Place)> Signs { get; } = [];

    public List<RepairStep> Repair { get; } = [];

    public List<ChoiceSpec> WaysOut { get; } = [];

    public Dictionary<string, (ChoiceSpec Button, Place Place)> Buttons { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Correcting { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IReadOnlyList<string>> Resets { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> FactPatterns { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Telling { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> WithSuggestion { get; set; } = [];

    public string Disclaimer { get; set; } = "";

    public HashSet<string> AskFirst { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> NotOffered { get; set; } = [];

    public HashSet<string> Exceptions { get; } = new(StringComparer.Ordinal);

    public HashSet<string> OfOneself { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Joiners { get; } = new(StringComparer.Ordinal);

    public string FirstSide { get; set; } = "";

    public DialogLibrary Finish(LineBook lines) => new()
    {
        Dialogs = Dialogs.ToFrozenDictionary(p => p.Key, p => p.Value.Dialog, StringComparer.Ordinal),
        Prompts = Prompts.ToFrozenDictionary(p => p.Key, p => p.Value.Prompt, StringComparer.Ordinal),
        Routes = Routes.ToFrozenDictionary(p => p.Key, p => p.Value.Route, StringComparer.Ordinal),
        Commands = [.. Commands.Select(c => c.Behaviour)],
        Signs = [.. Signs.Select(c => c.Behaviour)],
        Repair = Repair,
        WaysOut = WaysOut,
        Buttons = Buttons.ToFrozenDictionary(p => p.Key, p => p.Value.Button, StringComparer.Ordinal),
        Correcting = Correcting.ToFrozenSet(StringComparer.Ordinal),
        Resets = Resets.ToFrozenDictionary(StringComparer.Ordinal),
        Numbers = Numbers.ToFrozenDictionary(StringComparer.Ordinal),
        FactPatterns = FactPatterns.ToFrozenDictionary(StringComparer.Ordinal),
        FirstSide = FirstSide,
        Joiners = Joiners.ToFrozenSet(StringComparer.Ordinal),
        WithSuggestion = WithSuggestion,
        Exceptions = Exceptions.ToFrozenSet(StringComparer.Ordinal),
        OfOneself = OfOneself.ToFrozenSet(StringComparer.Ordinal),
        AskFirst = AskFirst.ToFrozenSet(StringComparer.Ordinal),
        NotOffered = NotOffered,
        Disclaimer = Disclaimer,
        Telling = Telling.ToFrozenSet(StringComparer.Ordinal),
        Lines = lines.Texts.ToFrozenDictionary(StringComparer.Ordinal),
        SentencesUsed = lines.SentencesUsed.ToFrozenSet(StringComparer.Ordinal),
    };
}
