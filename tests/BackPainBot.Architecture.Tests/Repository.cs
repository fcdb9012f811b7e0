namespace BackPainBot.Architecture.Tests;

/// <summary>The files as they are written, found from the folder the tests were built in.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["bin", "obj"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files of ours below a folder, as paths from the root: <c>src/BackPainBot.Core/CoreJson.cs</c>.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Intersect(Built, StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal),
    ];

    public static string Full(string file) => Path.Combine(Root, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BackPainBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"no BackPainBot.sln above {AppContext.BaseDirectory}");
    }
}
