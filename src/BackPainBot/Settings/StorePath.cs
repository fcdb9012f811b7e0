namespace BackPainBot.Settings;

/// <summary>Where talks are kept when nothing is set.</summary>
internal static class StorePath
{
    /// <summary>In the data folder of whoever runs the program; empty when the account has none.</summary>
    public static string Default()
    {
        // On a fresh account the folder does not exist yet; verified, it would be told as missing. The store makes it.
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? "" : Path.Combine(data, "BackPainBot", "bot.db");
    }
}
