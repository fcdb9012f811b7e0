namespace BackPainBot.Storage;

/// <summary>Where talks are kept; the settings section <c>Store</c>.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The file; it and its folder are made when missing. Default: in the data folder of the user who runs the program.</summary>
    public string Path { get; set; } = DefaultPath();

    /// <summary>
    /// How large the file may grow, in MiB; 0 sets no limit. Beyond it turns fail as on a full disk. The log beside the file
    /// takes some 16 MiB more.
    /// </summary>
    public int MaxMegabytes { get; set; }

    /// <summary>Every setting that cannot be worked with, and what would do; empty when all is well.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(Path))
            problems.Add("Store:Path is empty; set the file to keep talks in, for example /data/bot.db");
        if (MaxMegabytes is < 0 or > MostMegabytes)
            problems.Add($"Store:MaxMegabytes is {MaxMegabytes}; set a size in MiB up to {MostMegabytes}, or 0 for no limit");
        return problems;
    }

    // 16 TiB: what SQLite can address with pages of 4 KiB.
    private const int MostMegabytes = 16 * 1024 * 1024;

    private static string DefaultPath()
    {
        // Empty for an account without a home; then a path has to be set. On a fresh account the folder does not exist yet;
        // verified, it would be told as missing. The store makes it.
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? "" : System.IO.Path.Combine(data, "BackPainBot", "bot.db");
    }
}
