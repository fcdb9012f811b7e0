using Shouldly;

namespace BackPainBot.Channels.Tests;

/// <summary>
/// What people see, compared with a file of <c>Snapshots/</c>. To write the files anew after a wanted change, set
/// <c>UPDATE_SNAPSHOTS</c> to that folder, run the tests, and read the difference before committing it.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string actual, string name)
    {
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, name), text);
        else
            text.ShouldBe(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Snapshots", name)).ReplaceLineEndings("\n"), name);
    }
}
