using System.Text.RegularExpressions;

namespace BackPainBot.Architecture.Tests;

/// <summary>What a reader of the code may rely on.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 400;
    private const int LongFile = 200;
    private const double MostLongFiles = 0.05;
    private const int UsualFile = 60;

    /// <summary>A method that fits a screen, with its declaration and braces.</summary>
    private const int Screen = 45;

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
    public void Few_files_are_long()
    {
        var lengths = Sources().Select(f => File.ReadAllLines(Repository.Full(f)).Length).ToList();

        lengths.Count(l => l > LongFile).ShouldBeLessThanOrEqualTo((int)(lengths.Count * MostLongFiles));
    }

    [Fact]
    public void Half_of_the_files_are_no_longer_than_usual()
    {
        var lengths = Sources().Select(f => File.ReadAllLines(Repository.Full(f)).Length).Order().ToList();

        lengths[lengths.Count / 2].ShouldBeLessThanOrEqualTo(UsualFile);
    }

    [Fact]
    public void A_method_fits_a_screen() =>
        Repository.Files("src", "*.cs").SelectMany(Methods).Where(m => m.Lines > Screen).ShouldBeEmpty();

    /// <summary>Members with a body in braces: from the brace at four spaces to the one that closes it, as the formatter sets them.</summary>
    private static IEnumerable<(string Place, int Lines)> Methods(string file)
    {
        const string Open = "    {", Close = "    }";
        var lines = File.ReadAllLines(Repository.Full(file));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != Open || lines[i - 1].Contains(" class ", StringComparison.Ordinal) || lines[i - 1].Contains(" record ", StringComparison.Ordinal))
                continue;
            var end = Array.FindIndex(lines, i, l => l == Close);
            yield return ($"{file}:{i}", end - i + 1);
        }
    }

    [Fact]
    public void Nothing_is_left_for_later() =>
        Sources()
            .SelectMany(f => File.ReadLines(Repository.Full(f)).Select((text, i) => (Place: $"{f}:{i + 1}", Text: text)))
            .Where(l => Later().IsMatch(l.Text))
            .Select(l => l.Place)
            .ShouldBeEmpty();

    /// <summary>A variable that makes a test write what it should compare would let everything pass.</summary>
    [Theory]
    [InlineData("tests/run.sh")]
    [InlineData(".ci/run")]
    public void Where_changes_are_judged_no_expectation_is_written_anew(string script)
    {
        string[] harmless = ["DOTNET_HOST_PATH", "CHROMIUM"];
        var read = Repository.Files("tests", "*.cs")
            .SelectMany(f => Variables().Matches(File.ReadAllText(Repository.Full(f))).Select(m => m.Groups["name"].Value))
            .Distinct();

        var unset = File.ReadLines(Repository.Full(script)).Single(l => l.StartsWith("unset ", StringComparison.Ordinal)).Split(' ').Skip(1);

        read.Except(harmless, StringComparer.Ordinal).ShouldBe(unset, ignoreOrder: true);
    }

    private static IEnumerable<string> Sources() => Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));

    [GeneratedRegex(@"\b(?:TO[D]O|FIX[M]E|HAC[K]|XX[X])\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Later();

    [GeneratedRegex(@"GetEnvironmentVariable\(""(?<name>[A-Z_]+)""\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variables();
}
