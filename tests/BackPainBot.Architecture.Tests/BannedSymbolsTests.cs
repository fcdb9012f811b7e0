using System.Reflection;
using System.Runtime.InteropServices;

namespace BackPainBot.Architecture.Tests;

/// <summary>A ban on a name that does not exist bans nothing, and the build says no word of it.</summary>
public sealed class BannedSymbolsTests
{
    private const string File = "src/BackPainBot.Core/BannedSymbols.txt";

    public static TheoryData<string> Symbols() => [.. System.IO.File.ReadLines(Repository.Full(File)).Select(l => l.Split(';')[0])];

    [Theory]
    [MemberData(nameof(Symbols))]
    public void What_is_banned_exists(string symbol) => Exists(symbol).ShouldBeTrue();

    [Theory]
    [InlineData("T:System.Threading.Tasks.Tusk`1")]
    [InlineData("P:System.DateTime.Nwo")]
    [InlineData("N:System.Nte")]
    public void What_does_not_exist_is_seen(string symbol) => Exists(symbol).ShouldBeFalse();

    /// <summary>The build looks at what is called and made, not at the types of fields, parameters and results.</summary>
    [Fact]
    public void No_banned_type_stands_in_a_signature_of_the_core() => Banned(Assemblies.Core).ShouldBeEmpty();

    [Fact]
    public void A_banned_type_in_a_signature_is_found() => Banned(Assemblies.Conversations).ShouldContain(b => b.EndsWith("Task`1", StringComparison.Ordinal));

    private static List<string> Banned(string assembly)
    {
        var banned = System.IO.File.ReadLines(Repository.Full(File)).Select(l => l.Split(';')[0]).Where(s => s[0] == 'T').Select(s => s[2..]).ToHashSet(StringComparer.Ordinal);
        using var module = Assemblies.Read(assembly);
        var uses =
            from type in Assemblies.Written(module)
            from used in Assemblies.Uses(type)
            where banned.Contains(used.FullName)
            select $"{type.FullName} uses {used.FullName}";
        return [.. uses.Distinct()];
    }

    private static bool Exists(string symbol)
    {
        var name = symbol[2..].Split('(')[0];
        return symbol[0] switch
        {
            'N' => Platform().Any(a => a.ExportedTypes.Any(t => t.Namespace == name)),
            'T' => TypeOf(name) is not null,
            _ => TypeOf(name[..name.LastIndexOf('.')])?.GetMember(name[(name.LastIndexOf('.') + 1)..]).Length > 0,
        };
    }

    private static Type? TypeOf(string name) => Platform().Select(a => a.GetType(name)).FirstOrDefault(t => t is not null);

    private static IEnumerable<Assembly> Platform() =>
        Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System.*.dll").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => !n.Contains("Native", StringComparison.Ordinal)).Select(n => Assembly.Load(new AssemblyName(n)));
}
