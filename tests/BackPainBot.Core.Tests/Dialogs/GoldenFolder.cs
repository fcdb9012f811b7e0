namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>The stored talks of one version.</summary>
internal sealed class GoldenFolder(string path)
{
    /// <summary>The version whose states are written; those before it are released.</summary>
    public const string Current = "v1";

    private const string ReleasedMark = "released";

    /// <summary>Beside the tests, all versions.</summary>
    public static string Copies => Path.Combine(AppContext.BaseDirectory, "golden");

    /// <summary>Every stored talk of every version: <c>v1/in-a-step</c>.</summary>
    public static IReadOnlyList<string> Names =>
    [
        .. Directory.GetFiles(Copies, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.ChangeExtension(Path.GetRelativePath(Copies, f).Replace('\\', '/'), null))
            .Order(StringComparer.Ordinal),
    ];

    public static GoldenState Load(string name) => GoldenState.Parse(File.ReadAllText(Path.Combine(Copies, $"{name}.json")));

    /// <summary>The folder of the current version in the repository, which is found from the folder the tests were built in.</summary>
    public static GoldenFolder InRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BackPainBot.sln")))
            folder = folder.Parent;
        return new GoldenFolder(Path.Combine(folder!.FullName, "tests", "golden", Current));
    }

    /// <summary>Plays the moments and writes a file of each.</summary>
    /// <exception cref="InvalidOperationException">The version is released.</exception>
    public void Write(IEnumerable<GoldenMoment> moments)
    {
        if (File.Exists(Path.Combine(path, ReleasedMark)))
        {
            throw new InvalidOperationException(
                $"{path} is released: its states lie in people's stores. Begin the next version's folder and set {nameof(GoldenFolder)}.{nameof(Current)}.");
        }


        Directory.CreateDirectory(path);
        foreach (var moment in moments)
            File.WriteAllText(Path.Combine(path, $"{moment.Name}.json"), moment.Play().Text());
    }
}
