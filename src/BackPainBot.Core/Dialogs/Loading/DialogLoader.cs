using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Makes a <see cref="DialogLibrary"/> of the files of <c>dialogs/</c>, or tells everything that is wrong with them.</summary>
public static class DialogLoader
{
    /// <summary>The library, when nothing was wrong; otherwise null, with every error added.</summary>
    /// <param name="files">All YAML files of <c>dialogs/</c>.</param>
    /// <param name="knowledge">For the sentences, cards, flags and terms that dialogs name.</param>
    /// <param name="intents">The intents that dialogs can name; null when they could not be read.</param>
    /// <param name="errors">Gains what is wrong.</param>
    public static DialogLibrary? Load(
        IReadOnlyList<SourceFile> files, KnowledgeBase knowledge, IReadOnlyCollection<string>? intents, LoadErrors errors)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(errors);

        var before = errors.Count;
        var lines = new LineBook(knowledge, errors);
        var opened = Open(files, errors);
        foreach (var file in opened)
            lines.Collect(file);

        var draft = new DialogDraft();
        var parser = new DialogParser(lines, draft, errors);
        foreach (var file in opened)
            parser.Parse(file);

        new DialogChecks(draft, knowledge, errors).Run(intents);
        lines.ReportUnused();
        return errors.Count == before ? draft.Finish(lines) : null;
    }

    private static List<DialogFile> Open(IReadOnlyList<SourceFile> files, LoadErrors errors)
    {
        foreach (var missing in DialogFile.Required.Except(files.Select(f => f.Path), StringComparer.Ordinal))
            errors.Add(missing, 1, "the file is missing (dialogs/README.md shows what stands in it)");

        var opened = new List<DialogFile>();
        foreach (var file in files)
        {
            if (DialogFile.NameOf(file.Path) is not { } name)
                errors.Add(file.Path, 1, "the file is not read: it must be dialogs/<id>.yaml, in no folder of its own");
            else if (YamlFile.Map(file, errors) is { } map)
                opened.Add(new DialogFile(name, map));
        }

        return opened;
    }
}

/// <summary>One file of <c>dialogs/</c>: its name without ending, and what is in it.</summary>
internal sealed record DialogFile(string Name, YamlMap Map)
{
    public const string Commands = "commands";
    public const string Signs = "signs";
    public const string Routes = "routes";
    public const string Repair = "repair";
    public const string Engine = "engine";

    private const string Folder = "dialogs/";
    private const string Ending = ".yaml";

    /// <summary>The files of which there is one, and those of the dialogs that the engine begins.</summary>
    public static readonly IReadOnlyList<string> Required = [.. new[] { Commands, Engine, Repair, Routes, Signs }.Concat(EngineDialogs.All).Select(PathOf)];

    public static string PathOf(string name) => $"{Folder}{name}{Ending}";

    /// <summary>Null for a file that cannot be one of dialogs.</summary>
    public static string? NameOf(string path)
    {
        if (!path.StartsWith(Folder, StringComparison.Ordinal) || !path.EndsWith(Ending, StringComparison.Ordinal))
            return null;
        var name = path[Folder.Length..^Ending.Length];
        return name.Contains('/') ? null : name;
    }
}
