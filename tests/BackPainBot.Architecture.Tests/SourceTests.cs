using System.Text.RegularExpressions;

namespace BackPainBot.Architecture.Tests;

/// <summary>What a reader of the code may rely on.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 400;

    public static TheoryData<string> Products() => [.. Assemblies.All];

    [Theory]
    [MemberData(nameof(Products))]
    public void A_public_class_is_sealed_or_meant_to_be_inherited(string name)
    {
        using var module = Assemblies.Read(name);

        Assemblies.Written(module)
            .Where(t => (t.IsPublic || t.IsNestedPublic) && t is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Select(t => t.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_file_is_longer_than_one_reads_at_a_sitting() =>
        Sources()
            .Select(f => (File: f, Lines: File.ReadAllLines(Repository.Full(f)).Length))
            .Where(f => f.Lines > MostLines)
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_for_later() =>
        Sources()
            .SelectMany(f => File.ReadLines(Repository.Full(f)).Select((text, i) => (Place: $"{f}:{i + 1}", Text: text)))
            .Where(l => Later().IsMatch(l.Text))
            .Select(l => l.Place)
            .ShouldBeEmpty();

    private static IEnumerable<string> Sources() => Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));

    [GeneratedRegex(@"\b(?:TO[D]O|FIX[M]E|HAC[K]|XX[X])\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Later();
}
