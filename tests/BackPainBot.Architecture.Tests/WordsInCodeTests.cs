using System.Text.RegularExpressions;
using BackPainBot.Transcripts;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace BackPainBot.Architecture.Tests;

/// <summary>What the bot knows stands in <c>knowledge/</c>: no muscle, part of the body or flag is named in code.
/// Sides and cards are: a technique goes from one side to the other, and the gates are two.</summary>
public sealed partial class WordsInCodeTests
{
    private const string Planted = "work the psoas";

    /// <summary>Case aside: a muscle at the head of a sentence is one too. A time of one word ("running") is a word of the engine as well.</summary>
    private static readonly HashSet<string> Ids = new(
    [
        .. RealBot.Instance.Knowledge.Muscles.Keys,
        .. RealBot.Instance.Knowledge.Regions.Keys,
        .. RealBot.Instance.Knowledge.Flags.Keys,
        .. RealBot.Instance.Knowledge.Techniques.Keys,
        .. RealBot.Instance.Knowledge.Times.Keys.Where(id => id.Contains('_')),
        .. RealBot.Instance.Knowledge.Tools.Keys,
    ],
        StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData(Assemblies.Core)]
    [InlineData(Assemblies.Conversations)]
    [InlineData(Assemblies.Storage)]
    [InlineData(Assemblies.Channels)]
    [InlineData(Assemblies.Host)]
    public void No_string_in_code_names_a_muscle_a_region_a_time_a_tool_a_flag_or_a_technique(string assembly) =>
        Named(assembly).ShouldBeEmpty();

    [Fact]
    public void A_muscle_that_is_named_in_code_is_found() =>
        Named(typeof(WordsInCodeTests).Assembly.GetName().Name!).ShouldContain(n => n.Contains(Planted, StringComparison.Ordinal));

    private static List<string> Named(string assembly)
    {
        using var module = Assemblies.Read(assembly);
        var named =
            from type in module.GetAllTypes()
            from text in Strings(type)
            from word in Words().Matches(text).Select(m => m.Value).Append(text)
            where Ids.Contains(word)
            select $"{type.FullName}: \"{text}\" names {word}";
        return [.. named.Distinct()];
    }

    private static IEnumerable<string> Strings(TypeDefinition type) =>
        Assemblies.Instructions(type).Where(i => i.OpCode == OpCodes.Ldstr).Select(i => (string)i.Operand)
            .Concat(type.Fields.Where(f => f.HasConstant).Select(f => f.Constant).OfType<string>());

    /// <summary>Ids are written with underscores (<c>lower_back</c>) or, those of techniques, with hyphens.</summary>
    [GeneratedRegex("[a-z0-9_]+(?:-[a-z0-9_]+)*", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
