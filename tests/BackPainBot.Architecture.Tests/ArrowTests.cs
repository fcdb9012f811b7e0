using System.Xml.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace BackPainBot.Architecture.Tests;

/// <summary>An arrow may point down, never up and never sideways.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        [Assemblies.Core] = [],
        [Assemblies.Conversations] = [Assemblies.Core],
        [Assemblies.Storage] = [Assemblies.Conversations, Assemblies.Core],
        [Assemblies.Channels] = [Assemblies.Conversations, Assemblies.Core],
        [Assemblies.Host] = [Assemblies.Channels, Assemblies.Storage, Assemblies.Conversations, Assemblies.Core],
    };

    /// <summary>How the names of what the pure core has not heard of begin: web, databases, network, terminal.</summary>
    private static readonly string[] NotForCore = ["Microsoft.", "SQLite", "System.Net.", "System.Data", "Spectre", "Polly"];

    public static TheoryData<string> Projects() => [.. Below.Keys];

    [Fact]
    public void Every_project_has_its_place_in_the_house() =>
        Repository.Files("src", "*.csproj").Select(Path.GetFileNameWithoutExtension).ShouldBe(Below.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_below(string name)
    {
        var project = XDocument.Load(Repository.Full($"src/{name}/{name}.csproj"));

        var references = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

        references.Except(Below[name]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_those_below(string name)
    {
        using var module = Assemblies.Read(name);

        var ours = module.AssemblyReferences.Select(r => r.Name).Where(r => r.StartsWith("BackPainBot", StringComparison.Ordinal));

        ours.Except(Below[name]).ShouldBeEmpty();
    }

    [Fact]
    public void The_core_knows_neither_web_nor_database_nor_network()
    {
        using var module = Assemblies.Read(Assemblies.Core);

        module.AssemblyReferences.Select(r => r.Name)
            .Where(r => NotForCore.Any(n => r.StartsWith(n, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Knowledge", "Understanding")]
    [InlineData("Knowledge", "Dialogs")]
    [InlineData("Understanding", "Dialogs")]
    public void Inside_the_core_the_lower_layer_has_not_heard_of_the_higher(string lower, string higher) =>
        UsesInCore(lower, higher).ShouldBeEmpty();

    [Fact]
    public void An_arrow_that_points_down_is_seen() => UsesInCore("Dialogs", "Knowledge").ShouldNotBeEmpty();

    private static List<string> UsesInCore(string user, string layer)
    {
        using var module = Assemblies.Read(Assemblies.Core);
        var uses =
            from type in module.GetAllTypes()
            where IsIn(type, user)
            from used in Assemblies.Uses(type)
            where IsIn(used, layer)
            select $"{type.FullName} uses {used.FullName}";
        return [.. uses.Distinct()];
    }

    private static bool IsIn(TypeReference type, string layer)
    {
        var place = Assemblies.NamespaceOf(type);
        var root = $"{Assemblies.Core}.{layer}";
        return place == root || place.StartsWith($"{root}.", StringComparison.Ordinal);
    }
}
