using System.Reflection;

namespace BackPainBot.Benchmarks;

/// <summary>Where things lie that are measured; the build writes the paths into this program.</summary>
internal static class Places
{
    /// <summary>The dll of the bot, of the same configuration as this program.</summary>
    public static string Bot => Of("Program");

    /// <summary>The folder of utterances in JSON Lines; it may not exist.</summary>
    public static string Utterances => Of("Utterances");

    /// <summary>This program, to be started again as a child.</summary>
    public static string Self => typeof(Places).Assembly.Location;

    private static string Of(string key) => Path.GetFullPath(
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!);
}
