using System.Collections.Immutable;
using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Tests.Knowledge;

/// <summary>A small good <c>knowledge/</c> in memory; each test spoils one thing of it.</summary>
internal sealed record KnowledgeFolder
{
    public static readonly KnowledgeFolder Good = new()
    {
        Files = GoodFiles.All.ToImmutableSortedDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal),
    };

    private ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public KnowledgeFolder With(string path, string text) => this with { Files = Files.SetItem(path, text) };

    public KnowledgeFolder Without(string path) => this with { Files = Files.Remove(path) };

    /// <summary>The file with one text in it replaced; the text must be there exactly once.</summary>
    public KnowledgeFolder Replace(string path, string old, string with)
    {
        Files[path].Split(old).Length.ShouldBe(2, $"'{old}' must stand in {path} once");
        return With(path, Files[path].Replace(old, with, StringComparison.Ordinal));
    }

    public KnowledgeFolder Append(string path, string text) => With(path, $"{Files[path]}\n{text}");

    public KnowledgeBase Load()
    {
        var errors = new LoadErrors();
        var knowledge = KnowledgeLoader.Load(Sources(), errors);
        errors.All.ShouldBeEmpty();
        return knowledge.ShouldNotBeNull();
    }

    public IReadOnlyList<string> Errors()
    {
        var errors = new LoadErrors();
        KnowledgeLoader.Load(Sources(), errors).ShouldBeNull();
        return [.. errors.All.Select(e => e.ToString())];
    }

    /// <summary>Exactly one error, with this whole message, at the first line that holds the text.</summary>
    public void ShouldTell(string path, string lineWith, string message)
    {
        var line = Array.FindIndex(Files[path].Split('\n'), l => l.Contains(lineWith, StringComparison.Ordinal)) + 1;
        Errors().ShouldBe([$"{path}:{line}: {message}"]);
    }

    public IReadOnlyList<SourceFile> Sources() => [.. Files.Select(f => new SourceFile(f.Key, f.Value))];
}
