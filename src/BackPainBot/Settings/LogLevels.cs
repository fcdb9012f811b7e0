namespace BackPainBot.Settings;

/// <summary>The levels of the log. One that does not exist would end the program with a stack trace.</summary>
internal static class LogLevels
{
    private const string Section = "LogLevel";

    /// <summary>Those for all providers, and those of one: <c>Logging:Console:LogLevel</c>.</summary>
    public static void Check(IConfiguration configuration, SettingsReader problems)
    {
        var logging = configuration.GetSection("Logging");
        foreach (var level in logging.GetChildren().Select(provider => provider.GetSection(Section)).Append(logging.GetSection(Section)).SelectMany(levels => levels.GetChildren()))
        {
            if (level.Value is { Length: > 0 } value && !Enum.TryParse<LogLevel>(value, ignoreCase: true, out _))
                problems.Refuse($"{level.Path} is '{value}'; set one of {string.Join(", ", Enum.GetNames<LogLevel>())}");
        }
    }
}
