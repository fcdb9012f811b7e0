using System.Collections.Immutable;
using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs.Loading;

/// <summary>The dialogs of this repository in memory; each test spoils one thing of them.</summary>
internal sealed record DialogFolder
{
    public static readonly DialogFolder Good = new()
    {
        Files = RealBot.Files("dialogs").ToImmutableSortedDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal),
    };

    public ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public DialogFolder With(string path, string text) => this with { Files = Files.SetItem(path, text) };

    public DialogFolder Without(string path) => this with { Files = Files.Remove(path) };

    /// <summary>The file with one text in it replaced; the text must be there exactly once.</summary>
    public DialogFolder Replace(string path, string old, string with)
    {
        Files[path].Split(old).Length.ShouldBe(2, $"'{old}' must stand in {path} once");
        return With(path, Files[path].Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Null, with errors, when something is wrong.</summary>
    public DialogLibrary? Load(LoadErrors errors) =>
        DialogLoader.Load(
            [.. Files.Select(f => new SourceFile(f.Key, f.Value))], RealBot.Instance.Knowledge, RealBot.Instance.Recognizer.Intents, errors);

    public IReadOnlyList<string> Errors()
    {
        var errors = new LoadErrors();
        Load(errors).ShouldBeNull();
        return [.. errors.All.Select(e => e.ToString())];
    }

    /// <summary>Among the errors is this whole message, at the first line that holds the text.</summary>
    public void ShouldTell(string path, string lineWith, string message)
    {
        var line = Array.FindIndex(Files[path].Split('\n'), l => l.Contains(lineWith, StringComparison.Ordinal)) + 1;
        Errors().ShouldContain($"{path}:{line}: {message}");
    }
}
