using System.Reflection;

namespace BackPainBot.Browser.Tests.Running;

/// <summary>Where the build has put things.</summary>
internal static class Places
{
    public static string Program { get; } = Of("Program");

    public static string InRepository(string path) => Path.Combine(Of("Repository"), path);

    private static string Of(string key) => Path.GetFullPath(
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!);
}
